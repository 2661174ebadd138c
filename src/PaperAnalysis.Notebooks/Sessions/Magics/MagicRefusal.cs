using PaperAnalysis.Notebooks.Sessions.Errors;
using PaperAnalysis.Notebooks.Sessions.Submissions;

namespace PaperAnalysis.Notebooks.Sessions.Magics;

/// <summary>Tells of a magic that the session does not carry out, before any of the cell runs.</summary>
internal static class MagicRefusal
{
    /// <summary>Null where all are known and stand alone on their lines.</summary>
    public static EvaluationResult.Failure? Of(IEnumerable<CellDirective> magics, SourceLines sources) =>
        magics.Select(magic => Of(magic, sources)).FirstOrDefault(refused => refused is not null);

    private static EvaluationResult.Failure? Of(CellDirective magic, SourceLines sources)
    {
        if (ForeignLanguage.Find(magic.Kind[MagicTable.Mark.Length..]) is { } foreign)
        {
            return Failure(
                CellLanguage.ErrorName,
                $"found {magic.Kind}, expected C#: {foreign.Title} does not run here. {foreign.Instead}",
                magic,
                sources
            );
        }
        if (MagicTable.Find(magic.Kind) is null)
        {
            var known = string.Join(", ", MagicTable.All.Select(m => m.Name));
            return Failure(
                "UnknownMagic",
                $"found {magic.Kind}, expected one of {known}. Only C# runs here; #!help lists what a cell can be told.",
                magic,
                sources
            );
        }
        return magic.Argument.Length == 0
            ? null
            : Failure(
                "UnknownMagic",
                $"found '{magic.Argument}' behind {magic.Kind}, expected nothing: put the code on the next line.",
                magic,
                sources
            );
    }

    private static EvaluationResult.Failure Failure(
        string name,
        string message,
        CellDirective magic,
        SourceLines sources
    )
    {
        var line = sources.Line(magic.Path, magic.Line) ?? "";
        var column = line.IndexOf(magic.Kind, StringComparison.Ordinal);
        return new EvaluationResult.Failure(
            name,
            message,
            [
                Ansi.Red($"{name}: {message}"),
                Ansi.Green($"  {sources.Place(magic.Path, magic.Line)}, column {column + 1}"),
                SourceLines.Numbered(magic.Line, line),
                SourceLines.Caret(magic.Line, line, column, magic.Kind.Length),
            ]
        );
    }
}
