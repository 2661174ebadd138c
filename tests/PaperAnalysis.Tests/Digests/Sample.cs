using PaperAnalysis.Digests;

namespace PaperAnalysis.Tests.Digests;

/// <summary>Texts of a length that real titles and abstracts have.</summary>
internal static class Sample
{
    public static string Title(int number) => $"A Study of Sparse Attention Number {number}";

    /// <summary>328 to 330 characters in four sentences.</summary>
    public static string Abstract(int number) =>
        $"We study sparse attention, experiment {number}. "
        + "Dense attention needs memory that grows with the square of the length of a sequence, which rules out long documents. "
        + "We select keys by a learned hash and prove that the error stays bounded. "
        + "On five benchmarks the method halves the memory and keeps the accuracy of the dense model within one point.";

    public static string BlankSeparated(params int[] numbers) =>
        string.Join("\n\n", numbers.SelectMany(n => new[] { Title(n), Abstract(n) }));

    public static string Glued(params int[] numbers) =>
        string.Join('\n', numbers.SelectMany(n => new[] { Title(n), Abstract(n) }));

    public static void HasPapers(Digest digest, params int[] numbers)
    {
        Assert.Equal(numbers.Select(Title), digest.Papers.Select(paper => paper.Title));
        Assert.Equal(numbers.Select(Abstract), digest.Papers.Select(paper => paper.Abstract));
        Assert.True(digest.Ledger.Holds);
    }
}
