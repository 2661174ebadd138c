using PaperAnalysis.Clusters;

namespace PaperAnalysis.Measures.Tests.Clusters;

/// <summary>That two models are the same to the last bit.</summary>
internal static class SameTopics
{
    public static void Assert(TopicModel expected, TopicModel actual)
    {
        Xunit.Assert.Equal(expected.Error, actual.Error);
        Xunit.Assert.Equal(
            Enumerable.Range(0, expected.Papers).SelectMany(p => expected.Weights(p).ToArray()),
            Enumerable.Range(0, actual.Papers).SelectMany(p => actual.Weights(p).ToArray())
        );
        Xunit.Assert.Equal(
            Enumerable.Range(0, expected.Topics).SelectMany(t => expected.TermShares(t).ToArray()),
            Enumerable.Range(0, actual.Topics).SelectMany(t => actual.TermShares(t).ToArray())
        );
    }
}
