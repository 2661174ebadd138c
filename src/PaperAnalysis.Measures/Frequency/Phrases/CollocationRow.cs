namespace PaperAnalysis.Frequency;

/// <summary>Two words that follow each other more often than chance has it.</summary>
/// <param name="Term">The pair, as it is most often written.</param>
/// <param name="Count">Occurrences of the pair with only white space between.</param>
/// <param name="Documents">Papers that have it.</param>
/// <param name="CountFirst">Occurrences of the first word anywhere.</param>
/// <param name="CountSecond">Occurrences of the second word anywhere.</param>
/// <param name="G2">Log-likelihood ratio of the pair (<see cref="Association.LogLikelihood"/>): strength of
/// evidence.</param>
/// <param name="Npmi">Normalised pointwise mutual information, −1 to 1: exclusiveness; rare pairs score high, so see
/// the interval.</param>
/// <param name="NpmiLow">Lower end of its interval on the effective number of papers
/// (<see cref="Collocations"/>).</param>
/// <param name="LogDice">logDice, at most 14: exclusiveness that compares across corpora.</param>
/// <param name="LogDiceLow">Lower end of its interval, likewise; −∞ where the words stand in one paper only.</param>
public sealed record CollocationRow(
    string Term,
    int Count,
    int Documents,
    int CountFirst,
    int CountSecond,
    double G2,
    double Npmi,
    double NpmiLow,
    double NpmiHigh,
    double LogDice,
    double LogDiceLow,
    double LogDiceHigh
);
