using PaperAnalysis.Digests;

namespace PaperAnalysis.Duplicates;

/// <summary>The first record of each group of exact duplicates.</summary>
/// <param name="Papers">In the order of the input.</param>
/// <param name="Index">Where each stands in the input.</param>
internal sealed record DistinctRecords(IReadOnlyList<Paper> Papers, int[] Index)
{
    /// <param name="label">For each record the index of the first record of its group.</param>
    public static DistinctRecords Of(IReadOnlyList<Paper> papers, int[] label)
    {
        var index = Enumerable.Range(0, label.Length).Where(i => label[i] == i).ToArray();
        return new DistinctRecords(Array.ConvertAll(index, i => papers[i]), index);
    }
}
