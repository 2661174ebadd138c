namespace PaperAnalysis.Frames;

public sealed record CsvOptions
{
    public char Separator { get; init; } = ',';

    /// <summary>
    /// Types of columns that are not to be found out from their text, as in <c>["digest"] = typeof(string)</c>.
    /// </summary>
    public IReadOnlyDictionary<string, Type> Types { get; init; } = new Dictionary<string, Type>();
}
