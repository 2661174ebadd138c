using PaperAnalysis.Words;

namespace PaperAnalysis.Clusters;

/// <summary>Which terms tell papers apart, and in how many dimensions.</summary>
public sealed record VectorSpaceOptions : VocabularyOptions
{
    public VectorSpaceOptions() => (MaxN, MinDocuments, MaxDocumentShare) = (2, 2, 0.5);

    public static VectorSpaceOptions Default { get; } = new();

    /// <summary>
    /// Leaves out terms in less than this share of the papers, too: in large collections it takes over from
    /// <see cref="VocabularyOptions.MinDocuments"/>, as 10 papers of 100,000. Where the limits leave no term at all (a
    /// single paper, copies of one paper), none of them holds.
    /// </summary>
    public double MinDocumentShare { get; init; } = 1e-4;

    /// <summary>At most; fewer where there are fewer papers or terms, or where papers differ in fewer ways.</summary>
    public int Dimensions { get; init; } = 100;

    public int Seed { get; init; }

    /// <summary>At work at once; changes the time alone.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>The terms for a collection of that size.</summary>
    internal VocabularyOptions For(int papers) =>
        this with
        {
            MinDocuments = Math.Max(MinDocuments, (int)Math.Ceiling(MinDocumentShare * papers - 1e-9)),
        };

    internal VocabularyOptions WithoutLimits() => this with { MinDocuments = 1, MaxDocumentShare = 1 };

    internal new void Check()
    {
        base.Check();
        ArgumentOutOfRangeException.ThrowIfLessThan(Dimensions, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(Threads, 1);
        if (MinDocumentShare is not (>= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(
                nameof(MinDocumentShare),
                MinDocumentShare,
                "A share of the papers is at least 0 and at most 1."
            );
        }
    }
}
