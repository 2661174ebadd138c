using PaperAnalysis.Digests;

namespace PaperAnalysis.Duplicates;

/// <summary>A field in which a merged record differs from the record that stands for it.</summary>
public sealed record FieldDifference(string Field, string Merged, string Kept)
{
    /// <summary>
    /// The fields of the paper itself that differ, in the order title, abstract, authors, categories, date, url. Where
    /// the record stands (digest, file, lines, id) is provenance, not content, and is left out. A field that one side
    /// lacks counts as a difference.
    /// </summary>
    internal static IReadOnlyList<FieldDifference> Between(Paper merged, Paper kept)
    {
        return
        [
            .. Fields(merged)
                .Zip(Fields(kept))
                .Where(static pair => !pair.First.Values.SequenceEqual(pair.Second.Values, StringComparer.Ordinal))
                .Select(static pair => new FieldDifference(
                    pair.First.Name,
                    string.Join("; ", pair.First.Values),
                    string.Join("; ", pair.Second.Values)
                )),
        ];
    }

    private static IEnumerable<(string Name, IReadOnlyList<string> Values)> Fields(Paper paper) =>
        [
            ("title", [paper.Title]),
            ("abstract", [paper.Abstract]),
            ("authors", paper.Authors),
            ("categories", paper.Categories),
            ("date", [paper.DateText ?? ""]),
            ("url", [paper.Url ?? ""]),
        ];
}
