using System.Runtime.InteropServices;

namespace PaperAnalysis.Words;

/// <summary>
/// How often each term of an index stands in each paper, by rows: see <see cref="DocumentTermMatrix"/>.
/// </summary>
internal sealed record TermCounts(int[] RowStarts, int[] Columns, int[] Counts)
{
    private const int BlockSize = 1024;

    /// <param name="words">The words of a paper, in the numbers of the index.</param>
    public static TermCounts Of(int papers, TermIndex index, Func<int, ReadOnlySpan<int>> words)
    {
        var starts = new int[papers + 1];
        var blocks = new (int[] Columns, int[] Counts)[(papers + BlockSize - 1) / BlockSize];
        Parallel.For(
            0,
            blocks.Length,
            block =>
            {
                var (columns, counts, found) = (new List<int>(), new List<int>(), new List<int>());
                var end = Math.Min(papers, (block + 1) * BlockSize);
                for (var paper = block * BlockSize; paper < end; paper++)
                {
                    found.Clear();
                    index.Find(words(paper), found);
                    starts[paper + 1] = Distinct(found, columns, counts);
                }

                blocks[block] = ([.. columns], [.. counts]);
            }
        );
        for (var paper = 0; paper < papers; paper++)
        {
            starts[paper + 1] = checked(starts[paper] + starts[paper + 1]);
        }

        var all = new TermCounts(starts, new int[starts[^1]], new int[starts[^1]]);
        for (var block = 0; block < blocks.Length; block++)
        {
            blocks[block].Columns.CopyTo(all.Columns, starts[block * BlockSize]);
            blocks[block].Counts.CopyTo(all.Counts, starts[block * BlockSize]);
            blocks[block] = default;
        }

        return all;
    }

    private static int Distinct(List<int> found, List<int> columns, List<int> counts)
    {
        var sorted = CollectionsMarshal.AsSpan(found);
        sorted.Sort();
        var distinct = 0;
        for (var i = 0; i < sorted.Length; i++)
        {
            if (i > 0 && sorted[i] == sorted[i - 1])
            {
                counts[^1]++;
                continue;
            }

            columns.Add(sorted[i]);
            counts.Add(1);
            distinct++;
        }

        return distinct;
    }
}
