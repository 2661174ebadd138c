using PaperAnalysis.Claims;
using static PaperAnalysis.Figures.FigureText;

namespace PaperAnalysis.Figures;

/// <summary>Where the links of abstracts lead, and what their sentences say of what can be had there.</summary>
public static class LinkHosts
{
    private static readonly KindBars<CodeLinkRow, LinkStatus> Bars = new()
    {
        Name = link => link.Host,
        Kind = link => link.Status,
        Kinds =
        [
            (LinkStatus.Available, "available", Palette.Blue),
            (LinkStatus.WillBeReleased, "will be released", Palette.Orange),
            (LinkStatus.Anonymous, "anonymous", Palette.Purple),
            (LinkStatus.Unstated, "not said", Palette.Silver),
        ],
        Line = link => $"{link.Id} {link.Url}",
        Paper = link => link.Id,
        Names = "host",
        Amounts = "links",
        Title = "Where links lead",
    };

    /// <param name="top">Hosts drawn: those with the most links, equal ones by name.</param>
    public static Figure Of(IReadOnlyList<CodeLinkRow> links, int top = 12)
    {
        ArgumentNullException.ThrowIfNull(links);
        return Bars.Of(links, top, hosts => Worded($"{links.Count} links to {hosts} hosts"))
            .By(Figure.Counted, "CodeLinks.Find");
    }
}
