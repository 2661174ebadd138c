using PaperAnalysis.Duplicates;

namespace PaperAnalysis.Benchmarks.Validation;

/// <summary>Digests drawn at random from a pool of known size, and digests that copy each other.</summary>
internal static class PoolSection
{
    private const int Collections = 400;

    public static void Write(TextWriter output)
    {
        output.WriteLine(
            "`PoolSize.Independence`: Σ (m − E)²/E over the pairs of digests, and the papers seen, against digests of the same sizes drawn"
        );
        output.WriteLine(
            "from the pool that the pairs speak for. Independent digests must be called dependent in .05 of the collections or fewer;"
        );
        output.WriteLine(
            "copied: the second digest takes a third of its papers from the first; popular: all digests take half of theirs from a tenth"
        );
        output.WriteLine(
            "of the pool. Beside it how often Chao2's (1987) and Chapman's (1951) intervals of 95 % hold the pool where digests are"
        );
        output.WriteLine(
            "independent, and how many estimates are said to be none (fewer than seven papers seen twice; Robson and Regier 1964)."
        );
        output.WriteLine();
        output.WriteLine(
            "| digests of papers, pool | wrongly dependent | copied: found | popular: found | Chao2 holds it | Chao2 is none | Chapman holds it | Chapman is none |"
        );
        output.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- |");
        foreach (
            var (digests, size, pool) in ((int, int, int)[])
                [(3, 60, 300), (4, 60, 400), (10, 60, 800), (40, 30, 3000), (262, 15, 20_000)]
        )
        {
            Row(output, digests, size, pool, digests > 100 ? Collections / 8 : Collections);
        }
    }

    private static void Row(TextWriter output, int digests, int size, int pool, int collections)
    {
        var random = new Random(digests);
        var (wrong, copied, popular, chao, chaoNone, chapman, chapmanNone, pairs) = (0, 0, 0, 0, 0, 0, 0, 0);
        for (var trial = 0; trial < collections; trial++)
        {
            var sets = Drawn(random, digests, size, () => random.Next(pool));
            var incidence = Of(sets);
            wrong += PoolSize.Independence(incidence).IsRejected ? 1 : 0;
            var richness = Chao.Two(incidence);
            chaoNone += richness.IsSupported ? 0 : 1;
            chao += richness.IsSupported && richness.Low <= pool && pool <= richness.High ? 1 : 0;
            foreach (var row in PoolSize.Chapman(incidence))
            {
                pairs++;
                chapmanNone += row.IsSupported ? 0 : 1;
                chapman += row.IsSupported && row.Low <= pool && pool <= row.High ? 1 : 0;
            }

            sets[1] = [.. sets[0].Take(size / 3), .. sets[1].Except(sets[0].Take(size / 3)).Take(size - size / 3)];
            copied += PoolSize.Independence(Of(sets)).IsRejected ? 1 : 0;
            sets = Drawn(random, digests, size, () => random.Next(random.Next(2) == 0 ? pool / 10 : pool));
            popular += PoolSize.Independence(Of(sets)).IsRejected ? 1 : 0;
        }

        output.WriteLine(
            $"| {digests} of {size}, {Coverage.Number(pool)} | {Coverage.Rate(wrong, collections)} | {Coverage.Rate(copied, collections)} | {Coverage.Rate(popular, collections)} | {Held(chao, collections - chaoNone)} | {Coverage.Rate(chaoNone, collections)} | {Held(chapman, pairs - chapmanNone)} | {Coverage.Rate(chapmanNone, pairs)} |"
        );

        static string Held(int part, int whole) => whole == 0 ? "" : Coverage.Rate(part, whole);
    }

    private static HashSet<int>[] Drawn(Random random, int digests, int size, Func<int> next)
    {
        var sets = new HashSet<int>[digests];
        for (var d = 0; d < digests; d++)
        {
            sets[d] = [];
            while (sets[d].Count < size)
            {
                sets[d].Add(next());
            }
        }

        return sets;
    }

    private static Incidence Of(HashSet<int>[] sets)
    {
        string[] names = [.. Enumerable.Range(0, sets.Length).Select(static d => $"d{d:000}")];
        var papers = new Dictionary<int, List<string>>();
        foreach (var (digest, set) in sets.Index())
        {
            foreach (var paper in set)
            {
                (papers.TryGetValue(paper, out var own) ? own : papers[paper] = []).Add(names[digest]);
            }
        }

        return new Incidence(names, papers.Values);
    }
}
