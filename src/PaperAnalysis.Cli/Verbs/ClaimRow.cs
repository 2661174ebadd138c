using System.Globalization;
using PaperAnalysis.Claims;

namespace PaperAnalysis.Cli.Verbs;

/// <summary>A claim of any kind, for a list of all of them.</summary>
/// <param name="Kind">link, acronym or quantity.</param>
/// <param name="Value">The address, the acronym, or the quantity as it is written.</param>
/// <param name="Meaning">What is said of the link, the acronym's long form, or the quantity's unit and
/// direction.</param>
internal sealed record ClaimRow(
    string Kind,
    string Value,
    string Meaning,
    string Id,
    string File,
    int Line,
    string Sentence
)
{
    public static ClaimRow Of(CodeLinkRow link) =>
        new("link", link.Url, Words(link.Status), link.Id, link.File, link.Line, link.Sentence);

    public static ClaimRow Of(AcronymDefinitionRow acronym) =>
        new("acronym", acronym.Acronym, acronym.LongForm, acronym.Id, acronym.File, acronym.Line, acronym.Sentence);

    public static ClaimRow Of(QuantityRow quantity) =>
        new(
            "quantity",
            quantity.Text,
            Meaningful(quantity),
            quantity.Id,
            quantity.File,
            quantity.Line,
            quantity.Sentence
        );

    public static string Words(LinkStatus status) =>
        status switch
        {
            LinkStatus.Available => "available",
            LinkStatus.WillBeReleased => "will be released",
            LinkStatus.Anonymous => "anonymous",
            LinkStatus.Unstated => "unstated",
            _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Not a status of a link."),
        };

    public static string Words(Direction direction) => direction.ToString().ToLowerInvariant();

    private static string Meaningful(QuantityRow quantity)
    {
        var direction = quantity.Direction == Direction.None ? "" : Words(quantity.Direction);
        return string.Create(CultureInfo.InvariantCulture, $"{quantity.Unit} {direction}").Trim();
    }
}
