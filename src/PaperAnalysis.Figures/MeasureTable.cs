using System.Collections.Frozen;

namespace PaperAnalysis.Figures;

/// <summary>The rows of docs/measures.md, which is compiled in: the one place that defines the measures.</summary>
internal static class MeasureTable
{
    private const string Document = "measures.md";

    /// <summary>By front door, such as <c>TermFrequency.Of</c>.</summary>
    public static FrozenDictionary<string, MetaMeasure> Rows { get; } =
        Lines()
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .ToFrozenDictionary(
                cells => Plain(cells[1]),
                cells => new MetaMeasure(Plain(cells[1]), Plain(cells[2]), Plain(cells[3]), Plain(cells[4])),
                StringComparer.Ordinal
            );

    private static IEnumerable<string> Lines()
    {
        using var reader = new StreamReader(typeof(MeasureTable).Assembly.GetManifestResourceStream(Document)!);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    /// <summary>Names of code are names in a sentence, too.</summary>
    private static string Plain(string cell) => cell.Replace("`", "", StringComparison.Ordinal);
}
