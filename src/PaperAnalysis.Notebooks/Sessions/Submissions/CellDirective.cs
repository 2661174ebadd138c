namespace PaperAnalysis.Notebooks.Sessions.Submissions;

/// <summary>An instruction to the session in a line of its own, such as <c>#r "x.dll"</c> or <c>#!time</c>.</summary>
/// <param name="Kind"><c>#r</c>, <c>#load</c>, <c>#i</c> or <c>#!name</c>.</param>
/// <param name="Argument">What follows on the line, without quotes.</param>
/// <param name="Path">The cell or file that it stands in.</param>
/// <param name="Line">Counted from 1.</param>
internal sealed record CellDirective(string Kind, string Argument, string Path, int Line)
{
    /// <summary>A first line such as <c>#!/usr/bin/env dotnet-script</c> is for a shell, and a comment here.</summary>
    public bool IsMagic =>
        Kind.StartsWith("#!", StringComparison.Ordinal)
        && !(Line == 1 && Kind.StartsWith("#!/", StringComparison.Ordinal));
}
