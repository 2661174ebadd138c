using Microsoft.CodeAnalysis;

namespace PaperAnalysis.Notebooks.Sessions.Errors;

/// <summary>Tells what the compiler refused: every error with its source line and a caret under the place.</summary>
internal static class CompilationErrors
{
    public const string Name = "CompilationError";

    public static EvaluationResult.Failure Describe(
        IReadOnlyList<Diagnostic> errors,
        SourceLines sources
    )
    {
        var sorted = errors
            .OrderBy(e => e.Location.SourceTree?.FilePath, StringComparer.Ordinal)
            .ThenBy(e => e.Location.SourceSpan.Start)
            .ToList();
        return new EvaluationResult.Failure(
            Name,
            Text(sorted[0]),
            [.. sorted.SelectMany(error => Lines(error, sources))]
        );
    }

    private static string Text(Diagnostic error) =>
        $"{error.Id}: {error.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}";

    private static IEnumerable<string> Lines(Diagnostic error, SourceLines sources)
    {
        yield return Ansi.Red(Text(error));
        var span = error.Location.GetLineSpan();
        if (!span.IsValid)
        {
            yield break;
        }
        var start = span.StartLinePosition;
        yield return Ansi.Green(
            $"  {sources.Place(span.Path, start.Line + 1)}, column {start.Character + 1}"
        );
        if (sources.Line(span.Path, start.Line + 1) is { } line)
        {
            var end = span.EndLinePosition;
            var width =
                end.Line == start.Line
                    ? end.Character - start.Character
                    : line.Length - start.Character;
            yield return SourceLines.Numbered(start.Line + 1, line);
            yield return SourceLines.Caret(start.Line + 1, line, start.Character, width);
        }
    }
}
