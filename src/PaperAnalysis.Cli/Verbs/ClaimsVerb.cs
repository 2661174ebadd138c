using System.CommandLine;
using PaperAnalysis.Claims;
using PaperAnalysis.Digests;
using PaperAnalysis.Duplicates;
using PaperAnalysis.Frames;

namespace PaperAnalysis.Cli.Verbs;

/// <summary><c>claims</c>: links, acronyms and quantities with the sentences they stand in.</summary>
internal static class ClaimsVerb
{
    private static readonly Kind[] Kinds =
    [
        new(
            "links",
            ["host", "file"],
            static papers =>
                CodeLinks
                    .Find(papers)
                    .Select(static row => new
                    {
                        row.Url,
                        row.Host,
                        Status = ClaimRow.Words(row.Status),
                        row.Id,
                        row.File,
                        row.Line,
                        row.Sentence,
                    })
                    .ToDataFrame()
        ),
        new("acronyms", ["file"], static papers => Acronyms.Definitions(papers).ToDataFrame().Drop("Meaning")),
        new(
            "quantities",
            ["text", "file"],
            static papers =>
                Quantities
                    .Find(papers)
                    .Select(static row => new
                    {
                        row.Text,
                        row.Number,
                        row.To,
                        row.Unit,
                        Direction = ClaimRow.Words(row.Direction),
                        row.Id,
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
        static papers =>
            CodeLinks
                .Find(papers)
                .Select(ClaimRow.Of)
                .Concat(Acronyms.Definitions(papers).Select(ClaimRow.Of))
                .Concat(Quantities.Find(papers).Select(ClaimRow.Of))
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
            var rows = ProgressLine.While(terminal, "reading the abstracts", () => wanted.Rows(merged.Kept));
            format.Write(parsed, rows, terminal, wanted.NotInTable);
            return ExitCode.Done;
        });
        return new Verb(command, "claims seeds --kind links --format jsonl");
    }

    private sealed record Kind(string Name, string[] NotInTable, Func<IReadOnlyList<Paper>, DataFrame> Rows);
}
