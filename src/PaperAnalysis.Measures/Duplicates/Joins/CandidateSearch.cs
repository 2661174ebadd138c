namespace PaperAnalysis.Duplicates;

/// <summary>How the pairs to verify are found.</summary>
public abstract record CandidateSearch
{
    private CandidateSearch() { }

    /// <summary>
    /// Every pair that reaches the threshold (recall 1), by prefix filtering. As fast as MinHash on collections of
    /// abstracts.
    /// </summary>
    public static CandidateSearch Exact { get; } = new ExactJoin();

    /// <summary>The recall to expect of a pair at the threshold itself, from 0 to 1.</summary>
    public abstract double ExpectedRecall(double threshold);

    /// <summary>Finds every pair.</summary>
    public sealed record ExactJoin : CandidateSearch
    {
        public override double ExpectedRecall(double threshold) => 1;
    }

    /// <summary>
    /// MinHash with locality-sensitive hashing, its bands chosen for a recall at the threshold; an estimate.
    /// </summary>
    public sealed record MinHashLsh : CandidateSearch
    {
        public int Permutations { get; init; } = 128;

        /// <summary>The least expected recall of a pair at the threshold.</summary>
        public double Recall { get; init; } = 0.99;

        public int Seed { get; init; } = 1;

        public LshParameters Bands(double threshold) => LshParameters.ForRecall(threshold, Permutations, Recall);

        public override double ExpectedRecall(double threshold) => Bands(threshold).Recall(threshold);
    }
}
