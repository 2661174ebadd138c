using PaperAnalysis.Duplicates;

namespace PaperAnalysis.Measures.Tests.Duplicates;

public class MinHashTests
{
    // "0.9/128":[5,25], "0.8/128":[9,13], "0.7/128":[14,9], "0.5/128":[25,5], "0.7/240":[24,10], "0.8/256":[17,15]
    [Theory]
    [InlineData(0.9, 128, 5, 25)]
    [InlineData(0.8, 128, 9, 13)]
    [InlineData(0.7, 128, 14, 9)]
    [InlineData(0.5, 128, 25, 5)]
    [InlineData(0.7, 240, 24, 10)]
    [InlineData(0.8, 256, 17, 15)]
    public void Equal_weights_choose_the_bands_of_the_usual_tools(
        double threshold,
        int permutations,
        int bands,
        int rows
    ) => Assert.Equal(new LshParameters(bands, rows), LshParameters.ForEqualWeights(threshold, permutations));

    [Fact]
    public void Equal_weights_lose_most_pairs_at_the_threshold()
    {
        Assert.Equal(0.40, new LshParameters(9, 13).Recall(0.8), 0.005); // 1-(1-.8^13)^9
        Assert.Equal(0.924, new LshParameters(14, 8).Recall(0.8), 0.0005); // 1-(1-.8^8)^14
    }

    [Theory]
    [InlineData(0.8, 128, 0.99, 21, 6)] // 1-(1-.8^6)^21 = .998, and 1-(1-.8^7)^18 = .986
    [InlineData(0.5, 128, 0.9, 42, 3)] // 1-(1-.5^3)^42 = .996, and 1-(1-.5^4)^32 = .873
    [InlineData(0.8, 256, 0.99, 32, 8)] // 1-(1-.8^8)^32 = .997, and 1-(1-.8^9)^28 = .981
    public void Bands_for_a_recall_are_the_most_selective_that_reach_it(
        double threshold,
        int permutations,
        double recall,
        int bands,
        int rows
    )
    {
        var chosen = LshParameters.ForRecall(threshold, permutations, recall);

        Assert.Equal(new LshParameters(bands, rows), chosen);
        Assert.True(chosen.Recall(threshold) >= recall);
        Assert.True(new LshParameters(permutations / (rows + 1), rows + 1).Recall(threshold) < recall);
    }

    [Fact]
    public void Equal_sets_meet_in_any_bands() =>
        Assert.Equal(new LshParameters(1, 128), LshParameters.ForRecall(1, 128));

    [Fact]
    public void The_standard_error_is_that_of_a_share() =>
        Assert.Equal(0.0354, MinHash.StandardError(0.8, 128), 0.00005); // sqrt(.8*.2/128)

    [Fact]
    public void Estimates_scatter_about_the_jaccard_as_the_standard_error_says()
    {
        // 80 shared of 100: J = .8
        var random = new Random(2);
        const int Draws = 400;
        var estimates = new double[Draws];
        for (var i = 0; i < Draws; i++)
        {
            var shared = Enumerable.Range(0, 80).Select(_ => (ulong)random.NextInt64() << 1).ToArray();
            var a = shared.Concat(Enumerable.Range(0, 10).Select(_ => (ulong)random.NextInt64() << 1)).ToArray();
            var b = shared.Concat(Enumerable.Range(0, 10).Select(_ => (ulong)random.NextInt64() << 1)).ToArray();
            var minHash = new MinHash(128, i);
            estimates[i] = MinHash.Estimate(minHash.Signature(a), minHash.Signature(b));
        }

        var mean = estimates.Average();
        var deviation = Math.Sqrt(estimates.Sum(e => (e - mean) * (e - mean)) / (Draws - 1));
        Assert.Equal(0.8, mean, 4 * 0.0354 / Math.Sqrt(Draws));
        Assert.Equal(0.0354, deviation, 4 * 0.0354 / Math.Sqrt(2 * Draws));
    }

    [Fact]
    public void A_signature_is_the_least_of_each_permuted_set_whatever_the_order_and_repeats()
    {
        var minHash = new MinHash(37, 5);
        ulong[] set = [1UL << 40, 7UL << 33, 0xDEAD_BEEF_0000_0000];

        var signature = minHash.Signature(set);

        Assert.Equal(37, signature.Length);
        Assert.Equal(signature, minHash.Signature([set[2], set[0], set[1], set[0]]));
        var singles = set.Select(s => minHash.Signature([s])).ToArray();
        Assert.Equal(Enumerable.Range(0, 37).Select(i => singles.Min(s => s[i])), signature);
    }

    [Fact]
    public void Errors_say_what_to_take()
    {
        Assert.StartsWith(
            "A signature has 1 to 4096 places; 128 is usual.",
            Assert.Throws<ArgumentOutOfRangeException>(() => new MinHash(0)).Message,
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "A recall lies between 0 and 1, as in 0.99; recall 1 needs the exact join.",
            Assert.Throws<ArgumentOutOfRangeException>(() => LshParameters.ForRecall(0.8, 128, 1)).Message,
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "Signatures have 2 and 1 places; make both with the same MinHash.",
            Assert.Throws<ArgumentException>(() => MinHash.Estimate([1, 2], [1])).Message,
            StringComparison.Ordinal
        );
    }
}
