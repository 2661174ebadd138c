using Microsoft.CodeAnalysis;

namespace PaperAnalysis.Notebooks.Sessions.Errors;

/// <summary>Tells what the compiler refused: every error with its source line and a caret under the place.</summary>
internal static class CompilationErrors
{
    public const string Name = "CompilationError";

    private const int Most = 50;

    public static EvaluationResult.Failure Describe(
        IReadOnlyList<Diagnostic> errors,
        Compilation cell,
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
            [
                .. sorted.Take(Most).SelectMany(error => Lines(error, cell, sources)),
                .. sorted.Count > Most ? [$"… {sorted.Count - Most} more errors"] : Array.Empty<string>(),
            ]
        );
    }

    private static string Text(Diagnostic error) =>
        $"{error.Id}: {error.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}";

    private static IEnumerable<string> Lines(Diagnostic error, Compilation cell, SourceLines sources)
    {
        yield return Ansi.Red(Text(error));
        var span = error.Location.GetLineSpan();
        if (!span.IsValid)
        {
            yield break;
        }
        var number = span.StartLinePosition.Line + 1;
        var start = sources.Column(span.Path, number, span.StartLinePosition.Character);
        yield return Ansi.Green($"  {sources.Place(span.Path, number)}, column {start + 1}");
        if (sources.Line(span.Path, number) is { } line)
        {
            var end =
                span.EndLinePosition.Line + 1 == number
                    ? sources.Column(span.Path, number, span.EndLinePosition.Character)
                    : line.Length;
            yield return SourceLines.Numbered(number, line);
            yield return SourceLines.Caret(number, line, start, end - start);
            if ((ErrorHints.Of(error.Id, line) ?? NearestMember.Of(error, cell)) is { } hint)
            {
                yield return hint;
            }
        }
    }
}
