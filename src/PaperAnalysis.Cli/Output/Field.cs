namespace PaperAnalysis.Cli.Output;

/// <summary>One column of a verb's rows.</summary>
/// <param name="Name">As csv and jsonl write it, in snake case.</param>
/// <param name="Value">A string, bool, int, long, double or null.</param>
public sealed record Field<T>(string Name, Func<T, object?> Value)
{
    /// <summary>False for a column that csv and jsonl have and a table has no room for.</summary>
    public bool InTable { get; init; } = true;
}
