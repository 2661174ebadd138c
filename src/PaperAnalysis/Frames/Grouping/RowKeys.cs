using System.Runtime.InteropServices;

namespace PaperAnalysis.Frames;

/// <summary>Gives rows with equal values in some columns the same number.</summary>
internal static class RowKeys
{
    /// <summary>Rows with equal keys, in order of first appearance; nulls equal each other.</summary>
    public static IReadOnlyList<int[]> Group(IReadOnlyList<Column> columns)
    {
        var groups = new List<List<int>>();
        var codes = Number([.. columns.Select(static c => c.NewCodes().Encode(c))], columns[0].Length);
        for (var row = 0; row < codes.Length; row++)
        {
            if (codes[row] == groups.Count)
            {
                groups.Add([]);
            }

            groups[codes[row]].Add(row);
        }

        return [.. groups.Select(static g => g.ToArray())];
    }

    /// <summary>
    /// Numbers the rows of two frames alike by pairs of key columns; a row with a null in any key gets -1, because a
    /// missing key equals nothing.
    /// </summary>
    public static (int[] Left, int[] Right) Match(IReadOnlyList<(Column Left, Column Right)> keys)
    {
        var codes = new List<int[]>();
        var (leftLength, rightLength) = (keys[0].Left.Length, keys[0].Right.Length);
        var missing = new bool[leftLength + rightLength];
        foreach (var (left, right) in keys)
        {
            var shared = left.NewCodes();
            int[] both = [.. shared.Encode(left), .. shared.Encode(right)];
            codes.Add(both);
            for (var row = 0; row < both.Length; row++)
            {
                missing[row] |= both[row] < 0;
            }
        }

        var numbers = Number(codes, leftLength + rightLength);
        for (var row = 0; row < numbers.Length; row++)
        {
            numbers[row] = missing[row] ? -1 : numbers[row];
        }

        return (numbers[..leftLength], numbers[leftLength..]);
    }

    private static int[] Number(IReadOnlyList<int[]> codes, int length)
    {
        var numbers = new int[length];
        foreach (var next in codes)
        {
            var pairs = new Dictionary<(int, int), int>();
            for (var row = 0; row < length; row++)
            {
                var fresh = pairs.Count;
                ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(
                    pairs,
                    (numbers[row], next[row]),
                    out var known
                );
                number = known ? number : fresh;
                numbers[row] = number;
            }
        }

        return numbers;
    }
}
