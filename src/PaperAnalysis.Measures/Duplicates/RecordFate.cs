using PaperAnalysis.Digests;

namespace PaperAnalysis.Duplicates;

/// <summary>What became of one record: <see cref="Surviving"/> or <see cref="Merged"/>, nothing else.</summary>
/// <param name="Group">1-based number of the distinct paper, counted by the first record of each in the order of the
/// input.</param>
public abstract record RecordFate(Paper Paper, int Group)
{
    /// <summary>The record stands for its group.</summary>
    public sealed record Surviving(Paper Paper, int Group) : RecordFate(Paper, Group);

    /// <summary>The record is another copy of <paramref name="Survivor"/>.</summary>
    /// <param name="Similarity">0 to 1, between this record and its survivor, as the matcher that merged them measures
    /// it; 1 for exact and normalised.</param>
    /// <param name="Reason">The evidence, in words.</param>
    /// <param name="Differences">The fields in which it differs from its survivor; empty where the records say the
    /// same.</param>
    public sealed record Merged(
        Paper Paper,
        int Group,
        Paper Survivor,
        MatchKind Kind,
        double Similarity,
        string Reason,
        IReadOnlyList<FieldDifference> Differences
    ) : RecordFate(Paper, Group);
}
