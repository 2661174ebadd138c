using System.Globalization;

namespace PaperAnalysis.Duplicates;

/// <summary>How two records agree, field by field; null where a side lacks the field.</summary>
/// <param name="Title">Jaccard of the titles' character 3-grams.</param>
/// <param name="Letters">Letters and digits of the shorter title.</param>
/// <param name="Abstract">Jaccard of the words that the abstracts add; null unless both add enough.</param>
/// <param name="Authors">Jaccard of the persons.</param>
/// <param name="Years">Years apart.</param>
internal sealed record RecordComparison(double Title, int Letters, double? Abstract, double? Authors, int? Years)
{
    /// <summary>The mean over title, abstract and authors, of those that both records have.</summary>
    public double Similarity => new[] { Title, Abstract, Authors }.OfType<double>().Average();

    public static RecordComparison Of(RecordText a, RecordText b, double title, RecordMatching matching) =>
        new(
            title,
            Math.Min(a.Key.Length, b.Key.Length),
            Math.Min(a.AddedWords, b.AddedWords) < matching.AbstractWords ? null : Shingles.Jaccard(a.Words, b.Words),
            PersonName.Jaccard(a.Authors, b.Authors),
            a.Year is { } x && b.Year is { } y ? Math.Abs(x - y) : null
        );

    /// <summary>What the fields weigh together; see <see cref="RecordWeights"/>.</summary>
    public RecordWeights Weigh(RecordMatching matching) => RecordWeights.Of(this, matching);

    /// <summary>
    /// Whether a reader should see a pair that is not merged: its titles are the same, and long enough to tell or with
    /// abstracts that share as much as revisions do; or they are nearly the same, with the same authors.
    /// </summary>
    public bool IsWorthALook(RecordMatching matching) =>
        (IsSameTitle && (Letters >= matching.TitleLetters || Abstract >= matching.AbstractRevised))
        || (Title >= matching.TitleAlone && Authors >= matching.Authors);

    /// <summary>The same 3-grams: the same letters, but for texts made to mislead.</summary>
    public bool IsSameTitle => Title >= 1;

    public override string ToString()
    {
        var parts = new List<string> { Show("title", Title) };
        if (Abstract is { } text)
        {
            parts.Add(Show("abstract", text));
        }

        if (Authors is { } authors)
        {
            parts.Add(Show("authors", authors));
        }

        if (Years is { } years)
        {
            parts.Add(
                years switch
                {
                    0 => "same year",
                    1 => "1 year apart",
                    _ => string.Create(CultureInfo.InvariantCulture, $"{years} years apart"),
                }
            );
        }

        return string.Join(", ", parts);
    }

    private static string Show(string field, double value) =>
        string.Create(CultureInfo.InvariantCulture, $"{field} {value:0.00}");
}
