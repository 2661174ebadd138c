using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using PaperAnalysis.Digests;
using PaperAnalysis.Duplicates;

namespace PaperAnalysis.Measures.Tests.Claims;

/// <summary>
/// The abstracts labelled by hand in Data/, with the papers that they stand in; Data/README.md says how they were made.
/// </summary>
internal static class GoldSample
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNameCaseInsensitive = true };

    public static IReadOnlyList<Paper> Papers { get; } = SeedDigests.Collection.Merge().Kept;

    public static IReadOnlyList<GoldAbstract> Abstracts { get; } = [.. Read<GoldAbstract>("quantities.jsonl")];

    public static IReadOnlyList<GoldLink> Links { get; } = [.. Read<GoldLink>("links.jsonl")];

    public static Paper PaperOf(string id) => Papers.Single(p => string.Equals(p.Id, id, StringComparison.Ordinal));

    /// <summary>The distinct papers in the order in which the sample is drawn.</summary>
    public static IEnumerable<Paper> Drawn() =>
        Papers.OrderBy(static p => Hash("claims gold 1 " + p.Id), StringComparer.Ordinal);

    /// <summary>The abstracts of other collections in a sample, as its lines name them.</summary>
    public static IReadOnlyList<GoldPaper> Drawn(string file) => [.. Read<GoldPaper>(file)];

    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>The labels of an abstract with their places, found from left to right.</summary>
    public static IEnumerable<(int Start, GoldQuantity Label)> Placed(GoldAbstract gold)
    {
        var text = PaperOf(gold.Id).Abstract;
        var from = 0;
        foreach (var label in gold.Quantities)
        {
            var start = text.IndexOf(label.Text, from, StringComparison.Ordinal);
            Assert.True(
                start >= 0,
                $"{gold.Id}: '{label.Text}' does not stand in the abstract after character {from}."
            );
            from = start + 1;
            yield return (start, label);
        }
    }

    private static IEnumerable<T> Read<T>(string name) =>
        File.ReadLines(Path.Combine(SeedDigests.Root, "tests", "PaperAnalysis.Measures.Tests", "Claims", "Data", name))
            .Select(static line => JsonSerializer.Deserialize<T>(line, Options)!);
}
