using System.CommandLine;
using PaperAnalysis.Claims;
using PaperAnalysis.Digests;
using PaperAnalysis.Duplicates;
using PaperAnalysis.Frames;

namespace PaperAnalysis.Cli.Verbs;

/// <summary><c>claims</c>: links, acronyms and quantities with the sentences they stand in.</summary>
internal static class ClaimsVerb
{
    private static readonly Dictionary<string, int> Wanted = new()
    {
        ["title"] = 20,
        ["sentence"] = 30,
        ["url"] = 30,
        ["value"] = 22,
        ["meaning"] = 14,
        ["long_form"] = 24,
        ["text"] = 16,
        ["unit"] = 12,
    };

    private static readonly Kind[] Kinds =
    [
        new(
            "links",
            ["host", "file"],
            new TablePlan
            {
                Importance = ["url", "status", "id", "title", "sentence"],
                Whole = ["status", "id"],
                EndMatters = ["url"],
                Wanted = Wanted,
            },
            static (papers, titles) =>
                CodeLinks
                    .Find(papers)
                    .Select(row => new
                    {
                        row.Url,
                        row.Host,
                        Status = ClaimRow.Words(row.Status),
                        row.Id,
                        Title = titles[row.Id],
                        row.File,
                        row.Line,
                        row.Sentence,
                    })
                    .ToDataFrame()
        ),
        new(
            "acronyms",
            ["file"],
            new TablePlan
            {
                Importance = ["acronym", "long_form", "id", "title", "sentence"],
                Whole = ["acronym", "id"],
                Wanted = Wanted,
            },
            static (papers, titles) =>
                Acronyms
                    .Definitions(papers)
                    .Select(row => new
                    {
                        row.Acronym,
                        row.LongForm,
                        row.Ambiguous,
                        row.Id,
                        Title = titles[row.Id],
                        row.File,
                        row.Line,
                        row.Sentence,
                    })
                    .ToDataFrame()
        ),
        new(
            "quantities",
            ["number", "to", "file"],
            new TablePlan
            {
                Importance = ["text", "unit", "direction", "id", "title", "sentence"],
                Whole = ["id"],
                Wanted = Wanted,
            },
            static (papers, titles) =>
                Quantities
                    .Find(papers)
                    .Select(row => new
                    {
                        row.Text,
                        row.Number,
                        row.To,
                        row.Unit,
                        Direction = ClaimRow.Words(row.Direction),
                        row.Id,
                        Title = titles[row.Id],
                        row.File,
                        row.Line,
                        row.Sentence,
                    })
                    .ToDataFrame()
        ),
    ];

    private static readonly Kind Any = new(
        "all",
        ["file"],
        new TablePlan
        {
            Importance = ["value", "kind", "meaning", "id", "title", "sentence"],
            Whole = ["kind", "id"],
            EndMatters = ["value"],
            Wanted = Wanted,
        },
        static (papers, titles) =>
            CodeLinks
                .Find(papers)
                .Select(ClaimRow.Of)
                .Concat(Acronyms.Definitions(papers).Select(ClaimRow.Of))
                .Concat(Quantities.Find(papers).Select(ClaimRow.Of))
                .Select(row => new
                {
                    row.Kind,
                    row.Value,
                    row.Meaning,
                    row.Id,
                    Title = titles[row.Id],
                    row.File,
                    row.Line,
                    row.Sentence,
                })
                .ToDataFrame()
    );

    public static Verb Create(Terminal terminal)
    {
        var digests = new DigestArguments();
        var kind = new Option<string>("--kind") { Description = "Only these, with all that is known of them." };
        kind.AcceptOnlyFromAmong([.. Kinds.Select(static k => k.Name)]);
        var format = new RowFormat();
        var command = new Command("claims", "Lists links, acronyms and quantities of the distinct papers.");
        digests.AddTo(command);
        command.Options.Add(kind);
        format.AddTo(command);
        command.SetAction(parsed =>
        {
            var merged = digests.LoadDistinct(parsed, terminal);
            var named = parsed.GetValue(kind);
            var wanted = named is null ? Any : Kinds.Single(k => k.Name == named);
            var rows = ProgressLine.While(
                terminal,
                "reading the abstracts",
                () => wanted.Rows(merged.Kept, new PaperTitles(merged.Kept))
            );
            format.Write(parsed, rows, terminal, wanted.Plan, wanted.NotInTable);
            return ExitCode.Done;
        });
        return new Verb(command, "claims seeds --kind links --format jsonl");
    }

    private sealed record Kind(
        string Name,
        string[] NotInTable,
        TablePlan Plan,
        Func<IReadOnlyList<Paper>, PaperTitles, DataFrame> Rows
    );
}
