namespace PaperAnalysis.Frequency;

/// <summary>A phrase that may name what papers are about. It occurs verbatim.</summary>
/// <param name="N">Words in it.</param>
/// <param name="Count">Occurrences, nested or not.</param>
/// <param name="Documents">Papers that have it.</param>
/// <param name="Longer">Distinct longer candidates that hold it.</param>
/// <param name="Nested">Occurrences of these, summed.</param>
/// <param name="CValue">log₂ N · (Count − Nested/Longer), without the second term where no longer candidate holds
/// it.</param>
/// <param name="Low">Lower end of its gamma interval on the effective count
/// (<see cref="PaperAnalysis.Statistics.PaperRates"/>).</param>
/// <param name="High">Upper end; +∞ from one paper.</param>
/// <param name="About">How far papers are about it rather than speak so, from 0 to 1
/// (<see cref="Keyphrases.Of(PaperAnalysis.Words.Corpus, TermOptions?, PaperAnalysis.Words.Background?)"/>); null where no
/// background tells.</param>
/// <param name="Weight">CValue · About; the C-value where no background tells.</param>
public sealed record KeyphraseRow(
    string Phrase,
    int N,
    int Count,
    int Documents,
    int Longer,
    int Nested,
    double CValue,
    double Low,
    double High,
    double? About,
    double Weight
);
