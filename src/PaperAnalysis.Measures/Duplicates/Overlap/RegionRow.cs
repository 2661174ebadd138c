namespace PaperAnalysis.Duplicates;

/// <summary>One exclusive region: the distinct papers that stand in exactly these digests and in no other.</summary>
/// <param name="Region">The digests joined by <c>+</c>, as in <c>000+002</c>.</param>
/// <param name="Papers">Distinct papers in the region.</param>
/// <param name="Share">Papers / all distinct papers.</param>
public sealed record RegionRow(
    string Region,
    IReadOnlyList<string> Digests,
    int Papers,
    double Share,
    double Low,
    double High
)
{
    /// <summary>The interval of <see cref="Papers"/>: that of the share, in papers.</summary>
    public double PapersLow => Low * Papers / Share;

    public double PapersHigh => High * Papers / Share;
}
