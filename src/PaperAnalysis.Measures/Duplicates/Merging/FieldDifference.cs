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
    public static IReadOnlyList<FieldDifference> Between(Paper merged, Paper kept)
    {
        ArgumentNullException.ThrowIfNull(merged);
        ArgumentNullException.ThrowIfNull(kept);
        return
        [
            .. Fields(merged)
                .Zip(Fields(kept), (a, b) => new FieldDifference(a.Name, a.Value, b.Value))
                .Where(d => !string.Equals(d.Merged, d.Kept, StringComparison.Ordinal)),
        ];
    }

    private static IEnumerable<(string Name, string Value)> Fields(Paper paper) =>
        [
            ("title", paper.Title),
            ("abstract", paper.Abstract),
            ("authors", string.Join("; ", paper.Authors)),
            ("categories", string.Join("; ", paper.Categories)),
            ("date", paper.DateText ?? ""),
            ("url", paper.Url ?? ""),
        ];
}
