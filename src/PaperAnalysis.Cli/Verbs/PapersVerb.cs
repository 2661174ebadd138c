using System.CommandLine;
using PaperAnalysis.Cli.Output;
using PaperAnalysis.Digests;
using PaperAnalysis.Duplicates;

namespace PaperAnalysis.Cli.Verbs;

/// <summary><c>papers</c>: every record, and whether it is kept or merged into another.</summary>
internal static class PapersVerb
{
    // The order is that of the columns.
    private static readonly Field<PaperRow>[] Fields =
    [
        new("id", row => row.Paper.Id),
        new("digest", row => row.Paper.Digest) { InTable = false },
        new("file", row => row.Paper.File) { InTable = false },
        new("line", row => row.Paper.Lines.First),
        new("layout", row => row.Layout.Name) { InTable = false },
        new("date", row => row.Paper.DateText),
        new("title", row => row.Paper.Title),
        new("abstract", row => row.Paper.Abstract) { InTable = false },
        new("group", row => row.Fate.Group),
        new("kept", row => row.Fate is RecordFate.Kept),
        new("merged_into", row => (row.Fate as RecordFate.Merged)?.Survivor.Id),
        new("reason", row => (row.Fate as RecordFate.Merged)?.Reason),
    ];

    public static Verb Create(Terminal terminal)
    {
        var digests = new DigestArguments();
        var format = RowFormat.NewOption();
        var command = new Command("papers", "Lists the records of digests.");
        digests.AddTo(command);
        command.Options.Add(format);
        command.SetAction(parsed =>
        {
            var collection = digests.Load(parsed, terminal);
            var layouts = collection.Digests.ToDictionary(d => d.Name, d => d.Layout);
            var rows = collection
                .Papers.Merge()
                .Fates.Select(fate => new PaperRow(fate.Paper, layouts[fate.Paper.Digest], fate));
            RowFormat.Named(parsed.GetRequiredValue(format)).Write(rows, Fields, terminal);
            return ExitCode.Done;
        });
        return new Verb(command, "papers seeds --format jsonl");
    }

    private sealed record PaperRow(Paper Paper, Layout Layout, RecordFate Fate);
}
