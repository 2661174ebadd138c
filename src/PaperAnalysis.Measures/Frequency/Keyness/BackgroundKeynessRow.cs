namespace PaperAnalysis.Frequency;

/// <summary>A term in some papers against a background of papers at large.</summary>
/// <param name="N">How many words it has.</param>
/// <param name="Papers">Of these papers, those that have it.</param>
/// <param name="PapersBackground">Of the background's; null for a term that it does not list, which is taken to stand in half
/// as many papers as its rarest.</param>
/// <param name="G2">Log-likelihood ratio of the papers with and without it (<see cref="Association.LogLikelihood"/>).</param>
/// <param name="LogRatio">log₂ of the ratio of the shares of papers: above 0 it is in more of these papers.</param>
/// <param name="Low">Lower end of its 95 % interval, by the standard error of a logarithm of a ratio of shares (Katz and
/// others 1978).</param>
/// <param name="High">Upper end.</param>
/// <param name="Q">p of no difference, from G² by χ² with one degree of freedom, after Benjamini and Hochberg.</param>
public sealed record BackgroundKeynessRow(
    string Term,
    int N,
    int Papers,
    int? PapersBackground,
    double G2,
    double LogRatio,
    double Low,
    double High,
    double Q
);
