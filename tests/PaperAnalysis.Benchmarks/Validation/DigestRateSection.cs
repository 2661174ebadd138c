using PaperAnalysis.Digests;
using PaperAnalysis.Frequency;
using PaperAnalysis.Words;

namespace PaperAnalysis.Benchmarks.Validation;

/// <summary>Rates of frequent terms in digests that are drawn from the population.</summary>
internal static class DigestRateSection
{
    private const int Digests = 10;

    public static void Write(TextWriter output)
    {
        output.WriteLine(
            $"`TermsByDigest.Of`: the same interval from a digest's own papers; for a term that the digest has not, 0 to −ln(α/2) papers"
        );
        output.WriteLine(
            $"of the term. {Digests} digests of each size, the 50 most frequent terms of all of them, with those that a digest has not."
        );
        output.WriteLine();
        output.WriteLine($"| {Coverage.Heading} |");
        output.WriteLine(Coverage.Rule);
        var truth = TermFrequency
            .Of(Population.Corpus)
            .GroupBy(static r => r.Term, StringComparer.Ordinal)
            .ToDictionary(static g => g.Key, static g => g.First(), StringComparer.Ordinal);
        foreach (var (papers, draws) in ((int, int)[])[(1, 60), (2, 60), (5, 60), (20, 40), (60, 20), (200, 8)])
        {
            var coverage = new Coverage();
            var random = new Random(papers);
            for (var draw = 0; draw < draws; draw++)
            {
                Paper[] listed =
                [
                    .. Population
                        .Some(random, Digests * papers)
                        .Select((p, i) => p with { Digest = "d" + i % Digests }),
                ];
                foreach (var row in TermsByDigest.Of(Corpus.Of(listed), new TermOptions { Top = 50 }))
                {
                    if (truth.TryGetValue(row.Term, out var all))
                    {
                        var expected = (double)papers * all.Documents / Population.Corpus.Papers.Count;
                        coverage.Add(expected, all.PerMillion, row.Low, row.High);
                    }
                }
            }

            output.WriteLine(coverage.Row(Coverage.Number(papers)));
        }
    }
}
