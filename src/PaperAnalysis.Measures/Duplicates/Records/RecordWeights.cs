namespace PaperAnalysis.Duplicates;

/// <summary>
/// What each field of two records weighs for or against their being one paper, and what they weigh together: after
/// Fellegi and Sunter (1969), where each field adds the logarithm of how much likelier its agreement is among copies
/// than among other records of like titles. A field that a record lacks weighs nothing.
/// </summary>
/// <remarks>
/// <para>
/// Copies reach <see cref="Enough"/>. The weights are whole numbers set by hand, in the order and about the proportion
/// of the log odds in two labelled sets (a bibliography's and a systematic review's), with which they agree on nearly
/// all pairs; they are one setting for all collections, and a pair's weight does not hang on the rest of one.
/// </para>
/// <para>
/// Fields are not independent as in the model's simplest form: where the abstracts can be compared they tell most, and
/// authors that differ then tell another version; where they cannot, authors and the year must carry the title. So
/// there is a column of weights for each of the two.
/// </para>
/// </remarks>
/// <param name="Title">At least 0.</param>
/// <param name="Abstract">0 where either record has none.</param>
internal readonly record struct RecordWeights(int Title, int Abstract, int Authors, int Years)
{
    /// <summary>The sum from which on two records are one paper.</summary>
    public const int Enough = 5;

    public int Sum => Title + Abstract + Authors + Years;

    public static RecordWeights Of(RecordComparison fields, RecordMatching matching) =>
        fields.Abstract is { } text
            ? new(
                Title: fields.IsSameTitle ? (fields.Letters >= matching.TitleLetters ? 5 : 3)
                    : fields.Title >= matching.TitleAlone ? 1
                    : 0,
                Abstract: text >= matching.Abstract ? 6
                    : text >= matching.AbstractRevised ? 0
                    : -5,
                Authors: fields.Authors is not { } authors ? 0
                    : authors >= matching.Authors ? 2
                    : -10,
                Years: fields.Years switch
                {
                    0 => 1,
                    null or 1 => 0,
                    _ => -4,
                }
            )
            : new(
                Title: fields.IsSameTitle && fields.Letters >= matching.TitleLetters ? 4
                    : fields.Title >= matching.TitleAlone ? 3
                    : fields.Title >= matching.TitleAlike ? 1
                    : 0,
                Abstract: 0,
                Authors: fields.Authors is not { } persons ? 0
                    : persons >= matching.Authors ? 5
                    : persons >= matching.AuthorsAlone ? 3
                    : -4,
                Years: fields.Years switch
                {
                    0 => 2,
                    null => 0,
                    _ => -6,
                }
            );

    /// <summary>What speaks most against one paper, in words; null where the sum is enough.</summary>
    public string? Against(RecordComparison fields) =>
        Sum >= Enough ? null
        : Math.Min(Math.Min(Abstract, Authors), Years) >= 0
            ? fields.Abstract is null ? "a title alone does not tell"
                : "titles and abstracts both differ"
        : Authors <= Abstract && Authors <= Years ? "the authors differ"
        : Abstract <= Years ? "the abstracts differ"
        : fields.Abstract is null ? "the years differ, and there are no abstracts to compare"
        : "the years differ";
}
