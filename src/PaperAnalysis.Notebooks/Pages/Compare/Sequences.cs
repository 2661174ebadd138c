namespace PaperAnalysis.Notebooks.Pages;

/// <summary>Which parts two sequences of texts have in common, in their order.</summary>
internal static class Sequences
{
    // A table of so many places is made at most; longer sequences that have nothing in common at their ends are all changed.
    private const int MostPlaces = 4_000_000;

    /// <summary>
    /// The longest common subsequence: each part of both, with null on the side that lacks it. What went stands before what
    /// came in its place.
    /// </summary>
    public static IReadOnlyList<(string? Before, string? After)> Align(
        IReadOnlyList<string> before,
        IReadOnlyList<string> after
    )
    {
        var start = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        var end = before
            .Skip(start)
            .Reverse()
            .Zip(after.Skip(start).Reverse())
            .TakeWhile(pair => pair.First == pair.Second)
            .Count();
        var one = before.Skip(start).Take(before.Count - start - end).ToArray();
        var other = after.Skip(start).Take(after.Count - start - end).ToArray();
        return
        [
            .. before.Take(start).Select(Same),
            .. Between(one, other),
            .. before.Skip(before.Count - end).Select(Same),
        ];
    }

    /// <summary>What went and what came between two parts that stayed, and, if they are asked for, these themselves.</summary>
    public static IEnumerable<(IReadOnlyList<string> Gone, IReadOnlyList<string> Come)> Runs(
        IReadOnlyList<(string? Before, string? After)> aligned,
        bool keepEqual = false
    )
    {
        for (var at = 0; at < aligned.Count; )
        {
            var isSame = aligned[at].Before == aligned[at].After;
            var run = aligned.Skip(at).TakeWhile(pair => pair.Before == pair.After == isSame).ToList();
            at += run.Count;
            if (isSame && keepEqual)
            {
                IReadOnlyList<string> same = [.. run.Select(pair => pair.Before!)];
                yield return (same, same);
            }
            else if (!isSame)
            {
                yield return (
                    [.. run.Select(pair => pair.Before).OfType<string>()],
                    [.. run.Select(pair => pair.After).OfType<string>()]
                );
            }
        }
    }

    private static (string?, string?) Same(string part) => (part, part);

    private static IEnumerable<(string?, string?)> Between(string[] one, string[] other)
    {
        var isTooLong = (long)one.Length * other.Length > MostPlaces;
        var common = isTooLong ? null : Lengths(one, other);
        var (i, j) = (0, 0);
        while (i < one.Length || j < other.Length)
        {
            if (i < one.Length && j < other.Length && one[i] == other[j] && !isTooLong)
            {
                yield return (one[i++], other[j++]);
            }
            else if (j == other.Length || (i < one.Length && (common is null || common[i + 1, j] >= common[i, j + 1])))
            {
                yield return (one[i++], null);
            }
            else
            {
                yield return (null, other[j++]);
            }
        }
    }

    /// <summary>How long the common part of what stands from a place on in both is.</summary>
    private static int[,] Lengths(string[] one, string[] other)
    {
        var lengths = new int[one.Length + 1, other.Length + 1];
        for (var i = one.Length - 1; i >= 0; i--)
        {
            for (var j = other.Length - 1; j >= 0; j--)
            {
                lengths[i, j] =
                    one[i] == other[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }
        return lengths;
    }
}
