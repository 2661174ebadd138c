using PaperAnalysis.Clusters;

namespace PaperAnalysis.Measures.Tests.Clusters;

public sealed class NmfStartTests
{
    /// <summary>A pair of singular vectors is divided evenly: what is left of both has the same length.</summary>
    [Fact]
    public void The_papers_and_the_terms_of_a_topic_start_with_the_same_length()
    {
        var (papers, terms) = NmfStart.Of(
            TermWeights.Of(MadeCounts.Planted(5, 80, 4, 25, strays: 0.6)),
            12,
            new NmfOptions()
        );

        for (var topic = 0; topic < 12; topic++)
        {
            var length = Length(papers, topic);
            Assert.True(length > 0.1);
            Assert.Equal(1, Length(terms, topic) / length, 1e-5);
        }

        static double Length(NmfFactor factor, int topic) =>
            Math.Sqrt(Enumerable.Range(0, factor.Count).Sum(i => (double)factor[i][topic] * factor[i][topic]));
    }
}
