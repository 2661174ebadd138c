namespace PaperAnalysis.Duplicates;

/// <summary>
/// How records of one paper are told when sources disagree on its title and abstract. The defaults are one setting for
/// all collections; see <see cref="RecordDuplicates"/> for the rule that they enter.
/// </summary>
public sealed record RecordMatching
{
    /// <summary>The least Jaccard of the titles' character 3-grams.</summary>
    public double Title { get; init; } = 0.55;

    /// <summary>The least Jaccard of the words that two abstracts add to title, authors and year.</summary>
    public double Abstract { get; init; } = 0.75;

    /// <summary>
    /// The least Jaccard of two abstracts, one of which is the other's revision: with a title that is the same and long
    /// enough to tell, this is enough. Below it abstracts are other ones.
    /// </summary>
    public double AbstractRevised { get; init; } = 0.25;

    /// <summary>The words that an abstract must add to title, authors and year to count as one.</summary>
    public int AbstractWords { get; init; } = 30;

    /// <summary>
    /// The least Jaccard of the authors where the abstracts agree. High: an extended version adds authors, a copy does
    /// not.
    /// </summary>
    public double Authors { get; init; } = 0.85;

    /// <summary>The least Jaccard of the authors where there is no abstract to compare.</summary>
    public double AuthorsAlone { get; init; } = 0.5;

    /// <summary>
    /// The least Jaccard of the titles where nothing but the year stands beside them, and where a pair is flagged.
    /// </summary>
    public double TitleAlone { get; init; } = 0.9;

    /// <summary>The least Jaccard of titles that are alike, where some of the authors and the year agree.</summary>
    public double TitleAlike { get; init; } = 0.7;

    /// <summary>The letters and digits from which on a title is seldom another paper's, too.</summary>
    public int TitleLetters { get; init; } = 25;

    public SurvivorRule Survivor { get; init; } = SurvivorRule.First;

    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfNegative(AbstractWords);
        ArgumentOutOfRangeException.ThrowIfNegative(TitleLetters);
        (string Name, double Value)[] thresholds =
        [
            (nameof(Title), Title),
            (nameof(Abstract), Abstract),
            (nameof(AbstractRevised), AbstractRevised),
            (nameof(Authors), Authors),
            (nameof(AuthorsAlone), AuthorsAlone),
            (nameof(TitleAlone), TitleAlone),
            (nameof(TitleAlike), TitleAlike),
        ];
        foreach (var (name, value) in thresholds)
        {
            if (value is not (> 0 and <= 1))
            {
                throw new ArgumentOutOfRangeException(
                    name,
                    value,
                    "A threshold lies above 0 and at most at 1, as in 0.8."
                );
            }
        }
    }
}
