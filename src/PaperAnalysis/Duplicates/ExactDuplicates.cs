using PaperAnalysis.Digests;

namespace PaperAnalysis.Duplicates;

/// <summary>Merges records whose title and abstract are equal, as they stand or after folding (<see cref="FoldedText"/>).</summary>
public static class ExactDuplicates
{
    /// <summary>
    /// Title and abstract are folded one by one and compared together: records are one paper when both are equal. A record
    /// with neither a title nor an abstract after folding is a duplicate of nothing. Within a merged group the kind is
    /// <see cref="MatchKind.Exact"/> for a record whose title and abstract equal its survivor's code unit by code unit, else
    /// <see cref="MatchKind.Normalised"/>; the similarity is 1.
    /// </summary>
    /// <param name="rule">Which record survives; by default the first in the order of the input.</param>
    /// <exception cref="InvalidOperationException">This process cannot normalise Unicode; the message says what to do.</exception>
    public static Reconciliation Merge(this IReadOnlyList<Paper> papers, SurvivorRule? rule = null)
    {
        ArgumentNullException.ThrowIfNull(papers);
        rule ??= SurvivorRule.First;
        var label = Labels(papers);
        return new Reconciliation(
            papers,
            Grouping.Fates(
                papers,
                label,
                rule,
                (i, survivor) => Compare(papers[i], papers[survivor])
            ),
            rule
        );
    }

    /// <summary>For each record the index of the first record with the same folded title and abstract.</summary>
    internal static int[] Labels(IReadOnlyList<Paper> papers)
    {
        var label = new int[papers.Count];
        var first = new Dictionary<(string Title, string Abstract), int>(papers.Count);
        for (var i = 0; i < label.Length; i++)
        {
            var key = (FoldedText.Of(papers[i].Title), FoldedText.Of(papers[i].Abstract));
            label[i] = key is ("", "") || first.TryAdd(key, i) ? i : first[key];
        }

        return label;
    }

    internal static Evidence Compare(Paper paper, Paper survivor) =>
        string.Equals(paper.Title, survivor.Title, StringComparison.Ordinal)
        && string.Equals(paper.Abstract, survivor.Abstract, StringComparison.Ordinal)
            ? new Evidence(MatchKind.Exact, 1, "title and abstract are identical")
            : new Evidence(
                MatchKind.Normalised,
                1,
                "title and abstract are equal after NFKC, case and white-space folding"
            );
}
