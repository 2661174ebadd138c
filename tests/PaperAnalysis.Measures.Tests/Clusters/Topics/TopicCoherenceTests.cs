using PaperAnalysis.Clusters;
using PaperAnalysis.Measures.Tests.Frequency;
using PaperAnalysis.Statistics;

namespace PaperAnalysis.Measures.Tests.Clusters;

public class TopicCoherenceTests
{
    // Of 10 papers 6 have "kernel", 4 have "deep proof", 2 both: p = .6, .4, .2.
    private static readonly string[] Papers =
    [
        "kernel",
        "kernel",
        "kernel, kernel",
        "Kernel",
        "kernel deep proof",
        "deep proof kernel",
        "deep proof",
        "deep proof",
        "deep, proof",
        "proof deep",
    ];

    [Fact]
    public void Two_terms_have_the_reference_NPMI() =>
        Assert.Equal(
            -0.113282753,
            Assert.Single(
                TopicCoherence.Of(
                    MadeCorpus.Of(Papers),
                    [
                        ["kernel", "deep proof"],
                    ]
                )
            ),
            5e-10
        );

    [Fact]
    public void More_terms_have_the_mean_of_their_pairs_and_an_unknown_one_meets_none()
    {
        var coherence = TopicCoherence.Of(
            MadeCorpus.Of(Papers),
            [
                ["kernel", "proof", "tensor"],
                ["kernel"],
                [],
            ]
        );

        // "proof" in 6 papers, 2 of them with "kernel"; the pairs with "tensor" are −1.
        Assert.Equal((Coherence.Npmi(.6, .6, .2) - 1 - 1) / 3, coherence[0], 1e-11);
        Assert.Equal([0, 0], coherence.Skip(1));
    }
}
