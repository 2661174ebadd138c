using PaperAnalysis.Frequency;
using static PaperAnalysis.Findings.Grammar;

namespace PaperAnalysis.Findings;

/// <content>How frequency falls with rank, and how the vocabulary grows.</content>
public static partial class FrequencyFindings
{
    /// <summary>The law's exponent, and the frequent word that it misses most.</summary>
    public static Prose Zipf(ZipfFit zipf, int papers)
    {
        ArgumentNullException.ThrowIfNull(zipf);
        if (!HasLaw(zipf, papers))
        {
            return TooFew(papers, "for an exponent that others would give, too");
        }
        var first = zipf.Ranks.Take(Ranks).ToList();
        var worst = first.MaxBy(static row => Math.Abs(row.Residual))!;
        return Prose.Of(
            $"Frequency falls with rank by an exponent of **{zipf.Exponent:0.00}** ({Interval(zipf.ExponentLow, zipf.ExponentHigh, "0.00")}). Among the first {first.Count} ranks the fit is worst for **{worst.Term}**, which occurs {Times(worst.Count)}, and by the fit {Times((long)Math.Round(worst.Fitted))}."
        );
    }

    /// <summary>How fast the vocabulary grows.</summary>
    public static Prose Growth(HeapsFit heaps, int papers)
    {
        ArgumentNullException.ThrowIfNull(heaps);
        return papers < Enough.Papers || heaps.Curve.Count == 0 || !double.IsFinite(heaps.ExponentLow)
            ? TooFew(papers, "for an exponent that others would give, too")
            : Prose.Of(
                $"The vocabulary grows by an exponent of **{heaps.Exponent:0.00}** ({Interval(heaps.ExponentLow, heaps.ExponentHigh, "0.00")}) and has {heaps.Curve[^1].Types:0} words after {heaps.Curve[^1].Tokens:0} were read."
            );
    }

    /// <summary>How many words occur once, and how many of a window differ.</summary>
    /// <param name="all">Of all papers as one group.</param>
    public static Prose Richness(RichnessRow all)
    {
        ArgumentNullException.ThrowIfNull(all);
        var once =
            all.Types == 0 ? Prose.None
            : all.Hapax == all.Types ? Prose.Of($"Each of the {Count(all.Types, "different word")} occurs once.")
            : Prose.Of(
                $"Of {Count(all.Types, "different word")}, **{(all.Hapax == 0 ? "none" : Number(all.Hapax))}** {Noun(Math.Max(1, all.Hapax), "occurs", "occur")} once."
            );
        var interval = all.Papers < Enough.Papers ? "" : $" ({Interval(all.MattrLow ?? 0, all.MattrHigh ?? 0, "P0")})";
        return Prose.Sentences(
            once,
            all.Mattr is { } mattr
                ? Prose.Of($"A window of {all.Window} words has {Percent(mattr)} different ones{interval}.")
                : Prose.Of($"No text has the {all.Window} words of a window, so there is no such mean.")
        );
    }

    private static bool HasLaw(ZipfFit zipf, int papers) =>
        papers >= Enough.Papers
        && double.IsFinite(zipf.ExponentLow)
        && double.IsFinite(zipf.ExponentHigh)
        && zipf.Ranks.Count > 0;
}
