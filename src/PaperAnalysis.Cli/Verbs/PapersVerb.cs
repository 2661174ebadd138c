using System.CommandLine;
using PaperAnalysis.Duplicates;
using PaperAnalysis.Frames;

namespace PaperAnalysis.Cli.Verbs;

/// <summary><c>papers</c>: every record, and whether it is kept or merged into another.</summary>
internal static class PapersVerb
{
    private static readonly TablePlan Plan = new()
    {
        Importance = ["id", "title", "kept", "merged_into", "date", "listed"],
        Whole = ["id", "merged_into"],
        Wanted = new Dictionary<string, int> { ["title"] = 40 },
    };

    public static Verb Create(Terminal terminal)
    {
        var digests = new DigestArguments();
        var format = new RowFormat();
        var command = new Command("papers", "Lists the records of digests.");
        digests.AddTo(command);
        format.AddTo(command);
        command.SetAction(parsed =>
        {
            var collection = digests.Load(parsed, terminal);
            var layouts = collection.Digests.ToDictionary(d => d.Name, d => d.Layout);
            var rows = collection
                .Papers.Merge()
                .Fates.Select(fate => PaperRow.Of(fate, layouts[fate.Paper.Digest].Name));
            format.Write(parsed, rows.ToDataFrame(), terminal, Plan, "digest", "file", "layout", "abstract");
            return ExitCode.Done;
        });
        return new Verb(command, "papers seeds --format jsonl");
    }

    private sealed record PaperRow(
        string Id,
        string Digest,
        string File,
        int Line,
        string Layout,
        string? Date,
        DateOnly? Listed,
        string Title,
        string Abstract,
        int Group,
        bool Kept,
        string? MergedInto,
        string? Reason
    )
    {
        public static PaperRow Of(RecordFate fate, string layout)
        {
            var (paper, merged) = (fate.Paper, fate as RecordFate.Merged);
            return new(
                paper.Id,
                paper.Digest,
                paper.File,
                paper.Lines.First,
                layout,
                paper.DateText,
                paper.Listed,
                paper.Title,
                paper.Abstract,
                fate.Group,
                fate is RecordFate.Surviving,
                merged?.Survivor.Id,
                merged?.Reason
            );
        }
    }
}
