namespace PaperAnalysis.Cli.Output;

/// <summary>Writes rows in one format: a start with the names, each row, an end.</summary>
internal interface IRowWriter
{
    void Start(IReadOnlyList<string> names);

    void Write(IReadOnlyList<object?> values);

    /// <returns>What was left out, in words; null where nothing was.</returns>
    string? Finish();
}
