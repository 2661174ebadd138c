namespace PaperAnalysis.Trends;

/// <summary>A term, and whether more of the papers have it as time goes on.</summary>
/// <param name="Term">As it is most often written.</param>
/// <param name="N">Words in it.</param>
/// <param name="Documents">Dated papers that have it.</param>
/// <param name="First">Share of the papers that have it in the first third of the days (or weeks), 0 to
/// 1.</param>
/// <param name="Last">The same in the last third.</param>
/// <param name="Change">What the share gained from the first day to the last by the straight line through the days (or weeks):
/// 0.1 is ten of a hundred papers more; below 0 it fell.</param>
/// <param name="Low">Lower end of its interval, with the papers of a day (or week) kept together.</param>
/// <param name="High">Upper end.</param>
/// <param name="Z">The trend over its standard deviation in all orders of the days (or weeks); above 0 where the share
/// rises.</param>
/// <param name="P">By permutation of the days (or weeks), each with all its papers; two-sided.</param>
/// <param name="Q">By Benjamini and Hochberg over all terms tested.</param>
/// <param name="SameAs">The term of an earlier row, itself significant, that stands for the most part in the same papers
/// (Jaccard index of 0.5 or more); null where there is none.</param>
public sealed record TermTrendRow(
    string Term,
    int N,
    int Documents,
    double First,
    double Last,
    double Change,
    double Low,
    double High,
    double Z,
    double P,
    double Q,
    string? SameAs
);
