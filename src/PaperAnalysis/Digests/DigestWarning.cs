namespace PaperAnalysis.Digests;

/// <summary>Something wrong with a digest: where it is, what was found, what was expected, and what to do.</summary>
/// <param name="File">The file as the caller named it.</param>
/// <param name="Line">1-based; null where the whole file is meant.</param>
public sealed record DigestWarning(string File, int? Line, string Found, string Expected, string Advice)
{
    public override string ToString() =>
        $"{File}{(Line is { } line ? $":{line}" : "")}: found {Found}; expected {Expected}; {Advice}.";
}
