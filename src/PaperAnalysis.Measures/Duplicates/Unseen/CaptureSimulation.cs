using System.Runtime.InteropServices;

namespace PaperAnalysis.Duplicates;

/// <summary>Digests drawn at random from one pool, each without repetition and independently of the others.</summary>
internal sealed class CaptureSimulation(int[] sizes, int pool, int seed)
{
    private readonly Random _random = new(seed);

    // Paper and digest in one number, so that sorting brings together what was drawn of a paper.
    private readonly List<long> _drawn = [];

    public CaptureOverlaps Draw()
    {
        _drawn.Clear();
        var own = new HashSet<int>();
        for (var digest = 0; digest < sizes.Length; digest++)
        {
            // Floyd's sample: each set of so many papers is as likely as any other.
            own.Clear();
            for (var last = pool - sizes[digest]; last < pool; last++)
            {
                var paper = _random.Next(last + 1);
                paper = own.Add(paper) ? paper : last;
                own.Add(paper);
                _drawn.Add((long)paper << 32 | (uint)digest);
            }
        }

        _drawn.Sort();
        var overlaps = new CaptureOverlaps(sizes);
        var all = CollectionsMarshal.AsSpan(_drawn);
        var buffer = new int[sizes.Length];
        for (var start = 0; start < all.Length; )
        {
            var end = start;
            while (end < all.Length && all[end] >> 32 == all[start] >> 32)
            {
                buffer[end - start] = (int)all[end];
                end++;
            }

            overlaps.Add(buffer.AsSpan(0, end - start));
            start = end;
        }

        return overlaps;
    }
}
