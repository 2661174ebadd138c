namespace PaperAnalysis.Figures;

/// <summary>
/// Compares two texts word by word: the shared words are a longest common subsequence, found in the square of the
/// words' time and in linear memory (Hirschberg 1975, doi:10.1145/360825.360861). Words are what stands between white
/// space; case and punctuation count.
/// </summary>
internal static class WordDiff
{
    /// <summary>
    /// Shared and differing runs in turn; the words of either side in order are the words of its text. Of equally long
    /// subsequences the one that takes matches of the right text earliest is chosen.
    /// </summary>
    public static IReadOnlyList<DiffRun> Between(string left, string right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        var (a, b) = (Words(left), Words(right));
        var matches = new List<(int Left, int Right)>();
        Match(a, b, 0, 0, matches);
        return Runs(a, b, matches);
    }

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static void Match(
        ReadOnlySpan<string> a,
        ReadOnlySpan<string> b,
        int fromA,
        int fromB,
        List<(int, int)> matches
    )
    {
        var start = a.CommonPrefixLength(b);
        for (var i = 0; i < start; i++)
        {
            matches.Add((fromA + i, fromB + i));
        }

        a = a[start..];
        b = b[start..];
        (fromA, fromB) = (fromA + start, fromB + start);
        if (a.IsEmpty || b.IsEmpty)
        {
            return;
        }

        if (a.Length == 1)
        {
            var at = b.IndexOf(a[0]);
            if (at >= 0)
            {
                matches.Add((fromA, fromB + at));
            }

            return;
        }

        var half = a.Length / 2;
        var split = Split(a[..half], a[half..], b);
        Match(a[..half], b[..split], fromA, fromB, matches);
        Match(a[half..], b[split..], fromA + half, fromB + split, matches);
    }

    /// <summary>
    /// Where to cut <paramref name="b"/> so that the two halves' longest subsequences sum to the whole's.
    /// </summary>
    private static int Split(ReadOnlySpan<string> above, ReadOnlySpan<string> below, ReadOnlySpan<string> b)
    {
        var before = Lengths(above, b, false);
        var after = Lengths(below, b, true);
        var best = 0;
        for (var cut = 1; cut <= b.Length; cut++)
        {
            if (before[cut] + after[b.Length - cut] > before[best] + after[b.Length - best])
            {
                best = cut;
            }
        }

        return best;
    }

    /// <summary>
    /// The length of the longest common subsequence of <paramref name="a"/> with each beginning (or, backwards, each
    /// end) of <paramref name="b"/>.
    /// </summary>
    private static int[] Lengths(ReadOnlySpan<string> a, ReadOnlySpan<string> b, bool backwards)
    {
        var row = new int[b.Length + 1];
        for (var i = 0; i < a.Length; i++)
        {
            var word = backwards ? a[a.Length - 1 - i] : a[i];
            var diagonal = 0;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                var other = backwards ? b[b.Length - j] : b[j - 1];
                row[j] = string.Equals(word, other, StringComparison.Ordinal)
                    ? diagonal + 1
                    : Math.Max(above, row[j - 1]);
                diagonal = above;
            }
        }

        return row;
    }

    private static List<DiffRun> Runs(string[] a, string[] b, List<(int Left, int Right)> matches)
    {
        var runs = new List<DiffRun>();
        var (i, j) = (0, 0);
        for (var match = 0; match <= matches.Count; match++)
        {
            var (nextLeft, nextRight) = match < matches.Count ? matches[match] : (a.Length, b.Length);
            if (nextLeft > i || nextRight > j)
            {
                runs.Add(new(Join(a, i, nextLeft), Join(b, j, nextRight)));
            }

            var first = match;
            while (
                match + 1 < matches.Count && matches[match + 1] == (matches[match].Left + 1, matches[match].Right + 1)
            )
            {
                match++;
            }

            if (first < matches.Count)
            {
                (i, j) = (matches[match].Left + 1, matches[match].Right + 1);
                runs.Add(new(Join(a, nextLeft, i), Join(b, nextRight, j)));
            }
        }

        return runs;
    }

    private static string Join(string[] words, int from, int to) => string.Join(' ', words[from..to]);
}

/// <summary>A run of neighbouring words of a comparison: in both texts, or in one of them.</summary>
/// <param name="Left">The words as the left text has them; empty where only the right has the run.</param>
/// <param name="Right">The same for the right text. In a shared run both are equal.</param>
internal readonly record struct DiffRun(string Left, string Right)
{
    public bool Shared => string.Equals(Left, Right, StringComparison.Ordinal);
}
