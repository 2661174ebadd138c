using System.Globalization;

namespace PaperAnalysis.Duplicates;

/// <summary>How two records agree, field by field; null where a side lacks the field.</summary>
/// <param name="Title">Jaccard of the titles' character 3-grams.</param>
/// <param name="Abstract">Jaccard of the words that the abstracts add; null unless both add enough.</param>
/// <param name="Authors">Jaccard of the persons.</param>
/// <param name="Years">Years apart.</param>
internal sealed record RecordComparison(double Title, double? Abstract, double? Authors, int? Years)
{
    /// <summary>The mean over title, abstract and authors, of those that both records have.</summary>
    public double Similarity => new[] { Title, Abstract, Authors }.OfType<double>().Average();

    public static RecordComparison Of(RecordText a, RecordText b, double title, RecordMatching matching) =>
        new(
            title,
            Math.Min(a.AddedWords, b.AddedWords) < matching.AbstractWords ? null : Shingles.Jaccard(a.Words, b.Words),
            PersonName.Jaccard(a.Authors, b.Authors),
            a.Year is { } x && b.Year is { } y ? Math.Abs(x - y) : null
        );

    /// <summary>
    /// The rule of <see cref="RecordDuplicates"/>; null where the records match, else what speaks against it.
    /// </summary>
    public string? Against(RecordMatching matching)
    {
        if (Abstract is { } text)
        {
            return text < matching.Abstract ? "the abstracts differ"
                : Authors < matching.Authors ? "the authors differ"
                : Years > 1 ? "the years differ"
                : null;
        }

        if (Years > 0)
        {
            return "the years differ, and there are no abstracts to compare";
        }

        if (Authors is { } authors)
        {
            return authors < matching.AuthorsAlone ? "the authors differ" : null;
        }

        return Title < matching.TitleAlone || Years is null ? "a title alone does not tell" : null;
    }

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
            parts.Add(years == 0 ? "same year" : string.Create(CultureInfo.InvariantCulture, $"{years} years apart"));
        }

        return string.Join(", ", parts);
    }

    private static string Show(string field, double value) =>
        string.Create(CultureInfo.InvariantCulture, $"{field} {value:0.00}");
}
