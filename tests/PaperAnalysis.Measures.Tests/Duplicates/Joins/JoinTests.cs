using PaperAnalysis.Digests;
using PaperAnalysis.Duplicates;

namespace PaperAnalysis.Measures.Tests.Duplicates;

public class JoinTests
{
    [Theory]
    [InlineData(0.1)]
    [InlineData(0.3)]
    [InlineData(0.5)]
    [InlineData(0.7)]
    [InlineData(0.8)]
    [InlineData(0.95)]
    [InlineData(1.0)]
    public void The_exact_join_finds_what_comparing_all_pairs_finds(double threshold)
    {
        for (var seed = 0; seed < 12; seed++)
        {
            // 5 shingle sizes; small vocabularies make frequent shingles, large ones single shingles.
            var options = new ShingleOptions
            {
                Size = 1 + seed % 5,
                Unit = seed % 4 == 3 ? ShingleUnit.Characters : ShingleUnit.Words,
            };
            var papers = MadeTexts.Of(seed, 120, 30, seed % 2 == 0 ? 30 : 3000);

            var pairs = ExactJoin.Pairs(papers, options, threshold);

            Assert.Equal(AllPairs(papers, options, threshold), pairs);
        }
    }

    [Fact]
    public void Pairs_do_not_depend_on_the_number_of_threads_or_blocks()
    {
        var papers = MadeTexts.Of(8, 2500, 30, 5000); // three blocks of records
        var options = new ShingleOptions { Size = 2 };

        var pairs = ExactJoin.Pairs(papers, options, 0.6);

        Assert.Equal(pairs, ExactJoin.Pairs(papers, options, 0.6));
        Assert.Equal(pairs.Select(p => (p.A, p.B)).Order(), pairs.Select(p => (p.A, p.B)));
        Assert.Equal(AllPairs(papers[..600], options, 0.6), pairs.Where(p => p.B < 600));
    }

    private static List<SimilarPair> AllPairs(Paper[] papers, ShingleOptions options, double threshold)
    {
        var sets = papers.Select(p => Shingles.Of(p, options)).ToArray();
        var pairs = new List<SimilarPair>();
        for (var a = 0; a < sets.Length; a++)
        {
            for (var b = a + 1; b < sets.Length; b++)
            {
                var union = sets[a].Union(sets[b]).Count();
                var jaccard = union == 0 ? 0 : (double)sets[a].Intersect(sets[b]).Count() / union;
                if (jaccard >= threshold)
                {
                    pairs.Add(new SimilarPair(a, b, jaccard));
                }
            }
        }

        return pairs;
    }
}
