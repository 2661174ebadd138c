using System.Runtime.InteropServices;
using PaperAnalysis.Digests;

namespace PaperAnalysis.Duplicates;

/// <summary>
/// Merges records whose title and abstract are equal, as they stand or after folding: NFKC, case and white space.
/// </summary>
/// <remarks>
/// This and the other matchers take papers and no corpus: they compare what the records say, letter by letter, before
/// anything is counted.
/// </remarks>
public static class ExactDuplicates
{
    /// <summary>
    /// Title and abstract are folded one by one and compared together: records are one paper when both are equal. A
    /// record with neither a title nor an abstract after folding is a duplicate of nothing; with only one of the two,
    /// its authors and date must be equal as well ("Editorial" is no paper's name). Within a merged group the kind is
    /// <see cref="MatchKind.Exact"/> for a record whose title and abstract equal its survivor's code unit by code unit,
    /// else <see cref="MatchKind.Normalised"/>; the similarity is 1.
    /// </summary>
    /// <param name="rule">Which record survives; by default the first in the order of the input.</param>
    /// <exception cref="PlatformNotSupportedException">This process cannot normalise Unicode; the message says what to
    /// do.</exception>
    public static Reconciliation Merge(this IReadOnlyList<Paper> papers, SurvivorRule? rule = null)
    {
        ArgumentNullException.ThrowIfNull(papers);
        rule ??= SurvivorRule.First;
        var label = Labels(papers);
        return new Reconciliation(
            papers,
            Grouping.Fates(papers, label, rule, (i, survivor) => Compare(papers[i], papers[survivor])),
            rule
        );
    }

    /// <inheritdoc cref="Merge(IReadOnlyList{Paper}, SurvivorRule?)"/>
    public static Reconciliation Merge(this Collection collection, SurvivorRule? rule = null)
    {
        ArgumentNullException.ThrowIfNull(collection);
        return collection.Papers.Merge(rule);
    }

    /// <summary>For each record the index of the first record with the same folded title and abstract.</summary>
    internal static int[] Labels(IReadOnlyList<Paper> papers)
    {
        // Once here rather than on every thread of the loop.
        FoldedText.RequireNormalisation();
        // Only records whose hashes meet are folded into strings and compared; a hash alone decides nothing.
        var hashes = new ulong[papers.Count];
        Parallel.For(0, hashes.Length, i => hashes[i] = FoldedHash.Of(papers[i].Title, papers[i].Abstract));
        var times = new Dictionary<ulong, int>(hashes.Length);
        foreach (var hash in hashes)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(times, hash, out _)++;
        }

        var label = new int[papers.Count];
        var first = new Dictionary<(string Title, string Abstract, string Others), int>();
        for (var i = 0; i < label.Length; i++)
        {
            label[i] = i;
            if (times[hashes[i]] > 1)
            {
                var key = Key(papers[i]);
                label[i] = key is ("", "", _) || first.TryAdd(key, i) ? i : first[key];
            }
        }

        return label;
    }

    private static (string Title, string Abstract, string Others) Key(Paper paper)
    {
        var (title, text) = (FoldedText.Of(paper.Title), FoldedText.Of(paper.Abstract));
        var rest =
            title.Length > 0 && text.Length > 0
                ? ""
                : $"{string.Join('\n', paper.Authors.Select(FoldedText.Of))}\n\n{paper.DateText}";
        return (title, text, rest);
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
