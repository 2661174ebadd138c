using System.Collections.Concurrent;
using System.Collections.Immutable;
using PaperAnalysis.Notebooks.Sessions.Submissions;

namespace PaperAnalysis.Notebooks.Sessions.Errors;

/// <summary>The text of cells and loaded files by the name that the compiler knows them by.</summary>
internal sealed class SourceLines(string workingDirectory)
{
    private readonly ConcurrentDictionary<string, (string Text, ImmutableArray<CellEdit> Edits)> _cells = new(
        StringComparer.Ordinal
    );

    /// <param name="edits">From the user's text to the compiled one.</param>
    public void Add(string cell, string text, ImmutableArray<CellEdit> edits) => _cells[cell] = (text, edits);

    public void Remove(string cell) => _cells.TryRemove(cell, out _);

    public string? Line(string path, int number)
    {
        var text =
            _cells.TryGetValue(path, out var cell) ? cell.Text
            : Path.IsPathRooted(path) && File.Exists(path) ? File.ReadAllText(path)
            : null;
        return text?.Split('\n').ElementAtOrDefault(number - 1)?.TrimEnd('\r');
    }

    /// <summary>The column of the user's text, counted from 0, for one of the compiled text.</summary>
    public int Column(string path, int number, int column) =>
        _cells.TryGetValue(path, out var cell)
            ? cell.Edits.Reverse().Aggregate(column, (at, edit) => edit.Column(number - 1, at))
            : column;

    /// <summary>Names a cell as it is and a file relative to the working directory: no path of this machine.</summary>
    public string Place(string path, int line)
    {
        var name = Path.IsPathRooted(path) ? Path.GetRelativePath(workingDirectory, path).Replace('\\', '/') : path;
        return $"{name}, line {line}";
    }

    public static string Numbered(int number, string line) => $"{number, 5} | {line}";

    /// <summary>
    /// Marks <paramref name="width"/> characters from <paramref name="column"/> (counted from 0) of a numbered line.
    /// </summary>
    public static string Caret(int number, string line, int column, int width)
    {
        // Tabs stay tabs, so that the mark stands under its place however wide they are drawn.
        var indent = string.Concat(line.Take(column).Select(c => c == '\t' ? '\t' : ' '));
        var gutter = new string(' ', Numbered(number, "").Length - 2) + "| ";
        return gutter + indent + Ansi.Red("^" + new string('~', Math.Max(0, width - 1)));
    }
}
