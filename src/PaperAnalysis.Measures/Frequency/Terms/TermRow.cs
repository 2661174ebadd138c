namespace PaperAnalysis.Frequency;

/// <summary>A term with how often, in how many papers, and how evenly it is used.</summary>
/// <param name="Term">The term as it is most often written.</param>
/// <param name="N">Words in it.</param>
/// <param name="Count">Occurrences.</param>
/// <param name="Documents">Papers that have it.</param>
/// <param name="PerMillion">Occurrences per million words of all papers; for an n-gram too, words are the unit.</param>
/// <param name="Low">Lower end of its 95 % interval (or the level asked for), a gamma interval on the effective count
/// (<see cref="PaperAnalysis.Statistics.PaperRates"/>).</param>
/// <param name="High">Upper end; +∞ where there is one paper only, which says nothing of others.</param>
/// <param name="DpNorm">
/// Deviation of proportions over papers, normalised (<see cref="Dispersion"/>): 0 where each paper has its share by
/// length, towards 1 where one short paper has it all.
/// </param>
public sealed record TermRow(
    string Term,
    int N,
    int Count,
    int Documents,
    double PerMillion,
    double Low,
    double High,
    double DpNorm
);
