using System.CommandLine;

namespace PaperAnalysis.Cli.Output;

/// <summary>A way to write rows. <see cref="All"/> is the ordered table; the first is the default.</summary>
public sealed class RowFormat
{
    private readonly Func<TextWriter, int?, IRowWriter> _open;

    private RowFormat(string name, Func<TextWriter, int?, IRowWriter> open)
    {
        Name = name;
        this._open = open;
    }

    public static IReadOnlyList<RowFormat> All { get; } =
    [
        new("table", (writer, width) => new TableWriter(writer, width ?? TableWriter.PlainWidth)),
        new("csv", (writer, _) => new CsvWriter(writer)),
        new("jsonl", (writer, _) => new JsonLinesWriter(writer)),
    ];

    public string Name { get; }

    /// <summary>The option <c>--format</c>.</summary>
    public static Option<string> NewOption()
    {
        var option = new Option<string>("--format")
        {
            Description = "How rows are written.",
            DefaultValueFactory = _ => All[0].Name,
        };
        option.AcceptOnlyFromAmong([.. All.Select(format => format.Name)]);
        return option;
    }

    public static RowFormat Named(string name) => All.Single(format => format.Name == name);

    /// <summary>Writes rows to the terminal's output; what a table had to cut is said on its error stream.</summary>
    public void Write<T>(IEnumerable<T> rows, IReadOnlyList<Field<T>> fields, Terminal terminal)
    {
        Field<T>[] shown = [.. fields.Where(field => field.InTable || this != All[0])];
        var writer = _open(terminal.Out, terminal.Width);
        writer.Start([.. shown.Select(field => field.Name)]);
        foreach (var row in rows)
        {
            writer.Write([.. shown.Select(field => field.Value(row))]);
        }
        if (writer.Finish() is { } note)
        {
            terminal.Out.Flush();
            terminal.Error.WriteLine(note);
        }
    }
}
