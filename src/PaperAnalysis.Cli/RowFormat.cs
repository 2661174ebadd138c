using System.CommandLine;
using System.Text.Json;
using PaperAnalysis.Cli.Verbs;
using PaperAnalysis.Frames;

namespace PaperAnalysis.Cli;

/// <summary>The options <c>--format</c> and <c>--csv-safe</c>, and what they choose: how a verb's rows are written.</summary>
internal sealed class RowFormat
{
    private const string Table = "table";
    private const string Csv = "csv";

    private readonly Option<string> _option = new("--format")
    {
        Description = "How rows are written.",
        DefaultValueFactory = static _ => Table,
    };

    private readonly Option<bool> _safe = new("--csv-safe")
    {
        Description =
            "With --format csv: an apostrophe before text that a spreadsheet would take for a formula (it begins with = + - or @).",
    };

    public RowFormat() => _option.AcceptOnlyFromAmong(Table, Csv, "jsonl");

    public void AddTo(Command command)
    {
        command.Options.Add(_option);
        command.Options.Add(_safe);
        command.Validators.Add(result =>
        {
            if (result.Has(_safe) && !result.Gives(_option, Csv))
            {
                result.AddError("--csv-safe is for --format csv; leave it out, or add --format csv.");
            }
        });
    }

    /// <summary>
    /// Writes rows to the terminal's output, columns named in snake case; what a table does not show is said on its
    /// error stream.
    /// </summary>
    /// <param name="plan">What a table shows where there is no room for all; named as the columns are written; null where the
    /// first columns matter most.</param>
    /// <param name="notInTable">Columns that csv and jsonl have and a table never has room for.</param>
    public void Write(
        ParseResult parsed,
        DataFrame rows,
        Terminal terminal,
        TablePlan? plan = null,
        params IReadOnlyList<string> notInTable
    )
    {
        var frame = rows.Rename(JsonNamingPolicy.SnakeCaseLower.ConvertName);
        switch (parsed.GetRequiredValue(_option))
        {
            case Csv:
                var style = FileStyle.Plain with { GuardsFormulas = parsed.GetValue(_safe) };
                CsvWriting.Write(frame, terminal.Out, ',', style);
                break;
            case "jsonl":
                JsonLinesWriting.Write(frame, terminal.Out, FileStyle.Plain);
                break;
            default:
                WriteTable(frame, terminal, plan ?? new TablePlan(), notInTable);
                break;
        }
    }

    private static void WriteTable(DataFrame frame, Terminal terminal, TablePlan plan, IReadOnlyList<string> notInTable)
    {
        var loss = FittedTable.Write(frame.Drop(notInTable), terminal.Out, terminal.Width, plan);
        var lost = string.Join(
            "; ",
            new[] { Lost("not shown", [.. loss.LeftOut, .. notInTable]), Lost("cut at …", loss.Cut) }.OfType<string>()
        );
        if (lost.Length > 0)
        {
            terminal.Out.Flush();
            terminal.Say(
                $"{FrameFacts.Count((int)frame.Rows.Count, "row")}; {lost} (--format csv or jsonl gives all of it)"
            );
        }
    }

    private static string? Lost(string how, IReadOnlyList<string> columns) =>
        columns.Count == 0 ? null : $"{how}: {string.Join(", ", columns)}";
}
