using System.CommandLine;
using System.Text.Json;
using PaperAnalysis.Frames;

namespace PaperAnalysis.Cli;

/// <summary>The option <c>--format</c> and what it chooses: how a verb's rows are written.</summary>
internal sealed class RowFormat
{
    private const string Table = "table";

    // Where the output is no terminal.
    private const int PlainWidth = 120;

    private readonly Option<string> _option = new("--format")
    {
        Description = "How rows are written.",
        DefaultValueFactory = static _ => Table,
    };

    public RowFormat() => _option.AcceptOnlyFromAmong(Table, "csv", "jsonl");

    public void AddTo(Command command) => command.Options.Add(_option);

    /// <summary>
    /// Writes rows to the terminal's output, columns named in snake case; what a table had to cut is said on its error
    /// stream.
    /// </summary>
    /// <param name="notInTable">Columns that csv and jsonl have and a table has no room for.</param>
    public void Write(ParseResult parsed, DataFrame rows, Terminal terminal, params IEnumerable<string> notInTable)
    {
        var frame = rows.Rename(JsonNamingPolicy.SnakeCaseLower.ConvertName);
        switch (parsed.GetRequiredValue(_option))
        {
            case "csv":
                CsvWriting.Write(frame, terminal.Out, ',', FileStyle.Plain);
                break;
            case "jsonl":
                JsonLinesWriting.Write(frame, terminal.Out, FileStyle.Plain);
                break;
            default:
                WriteTable(frame.Drop(notInTable), terminal);
                break;
        }
    }

    private static void WriteTable(DataFrame frame, Terminal terminal)
    {
        var width = terminal.Width ?? PlainWidth;
        var cut = FittedTable.Write(frame, terminal.Out, width);
        if (cut.Count > 0)
        {
            terminal.Out.Flush();
            terminal.Error.WriteLine(
                $"{frame.Rows.Count} rows; cut to {width} columns: {string.Join(", ", cut)} (--format csv or jsonl gives all of it)"
            );
        }
    }
}
