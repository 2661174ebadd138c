using PaperAnalysis.Digests;
using PaperAnalysis.Duplicates;
using PaperAnalysis.Figures;
using PaperAnalysis.Frequency;

namespace PaperAnalysis.Tests.Figures;

/// <summary>Every figure, drawn of the same few records, whose names and titles try to be markup, TeX and templates.</summary>
internal static class ExampleFigures
{
    public const string HostileName = "<b>d</b>&amp;$x$";
    public const string HostileTitle =
        "<script>alert(1)</script> & $z$ %{y} <a href=\"javascript:alert(1)\">x</a>";

    /// <summary>Three digests: <c>p</c> in all, <c>q</c> in two, and one paper of each its own; 3 + 2 + 3 = 8 records, 5 distinct papers.</summary>
    public static IReadOnlyList<Paper> Papers { get; } =
    [
        Paper(HostileName, 1, HostileTitle),
        Paper(HostileName, 2, "q"),
        Paper(HostileName, 3, "only here"),
        Paper("b", 1, HostileTitle),
        Paper("b", 2, "q"),
        Paper("b", 3, "only b"),
        Paper("c", 1, HostileTitle),
        Paper("c", 2, "only c"),
    ];

    public static Reconciliation Merged { get; } = Papers.Merge();

    public static IReadOnlyList<Digest> Digests { get; } =
    [Digest.Parse(HostileName, "A title\n\nAn abstract that ends here.\n")];

    public static IReadOnlyList<TermRow> Terms { get; } =
    [
        new("model", 1, 40, 30, 2000, 1500, 2600, 0.4),
        new(HostileName, 1, 3, 1, 150, 0, 450, 0.9),
        new(HostileTitle, 5, 2, 2, 100, 20, 300, 0.8),
    ];

    public static IReadOnlyList<KeynessRow> KeyTerms { get; } =
    [
        new("model", 1, 40, 10, 30, 9, 25, 2, 1, 3, 4, 0.0001, 0.001),
        new(HostileName, 1, 3, 1, 3, 1, 1.5, -0.5, -2, 1, 0.3, 0.4, 0.8),
    ];

    public static IReadOnlyDictionary<string, Func<Figure>> All { get; } =
        new Dictionary<string, Func<Figure>>
        {
            ["papers per digest"] = () => PapersPerDigest.Of(Merged),
            ["line ledger"] = () => LedgerBars.Of(Digests),
            ["lengths"] = () => LengthHistogram.Of(Merged.Kept),
            ["multiplicity"] = () => MultiplicityBars.Of(Merged),
            ["overlap by count"] = () =>
                OverlapMatrix.Of(DigestOverlap.Pairs(Incidence.Of(Merged))),
            ["overlap by Jaccard"] = () =>
                OverlapMatrix.Of(DigestOverlap.Pairs(Incidence.Of(Merged)), OverlapShare.Jaccard),
            ["overlap by containment"] = () =>
                OverlapMatrix.Of(
                    DigestOverlap.Pairs(Incidence.Of(Merged)),
                    OverlapShare.Containment
                ),
            ["lengths of titles"] = () => LengthHistogram.Of(Merged.Kept, LengthField.Title),
            ["ranked terms"] = () => RankedTerms.Of(Terms),
            ["dispersion"] = () => DispersionScatter.Of(Terms),
            ["keyness"] = () => KeynessScatter.Of(KeyTerms, HostileName),
            ["upset"] = () => UpSet.Of(Merged),
        };

    private static Paper Paper(string digest, int position, string title) =>
        new()
        {
            Id = FormattableString.Invariant($"{digest}:{position:000}"),
            Digest = digest,
            File = digest + ".txt",
            Position = position,
            Lines = new(position, position),
            Title = title,
            Abstract = "The abstract of " + title,
        };
}
