using System.CommandLine;
using PaperAnalysis.Claims;
using PaperAnalysis.Cli.Output;
using PaperAnalysis.Digests;
using PaperAnalysis.Duplicates;

namespace PaperAnalysis.Cli.Verbs;

/// <summary><c>claims</c>: links, acronyms and quantities with the sentences they stand in.</summary>
internal static class ClaimsVerb
{
    // The order is that of the columns.
    private static readonly Field<CodeLinkRow>[] LinkFields =
    [
        new("url", row => row.Url),
        new("host", row => row.Host) { InTable = false },
        new("status", row => ClaimRow.Words(row.Status)),
        new("id", row => row.Id),
        new("file", row => row.File) { InTable = false },
        new("line", row => row.Line),
        new("sentence", row => row.Sentence),
    ];

    private static readonly Field<AcronymDefinitionRow>[] AcronymFields =
    [
        new("acronym", row => row.Acronym),
        new("long_form", row => row.LongForm),
        new("ambiguous", row => row.Ambiguous),
        new("id", row => row.Id),
        new("file", row => row.File) { InTable = false },
        new("line", row => row.Line),
        new("sentence", row => row.Sentence),
    ];

    private static readonly Field<QuantityRow>[] QuantityFields =
    [
        new("text", row => row.Text) { InTable = false },
        new("number", row => row.Number),
        new("to", row => row.To),
        new("unit", row => row.Unit),
        new("direction", row => ClaimRow.Words(row.Direction)),
        new("id", row => row.Id),
        new("file", row => row.File) { InTable = false },
        new("line", row => row.Line),
        new("sentence", row => row.Sentence),
    ];

    private static readonly Field<ClaimRow>[] AnyFields =
    [
        new("kind", row => row.Kind),
        new("value", row => row.Value),
        new("meaning", row => row.Meaning),
        new("id", row => row.Id),
        new("file", row => row.File) { InTable = false },
        new("line", row => row.Line),
        new("sentence", row => row.Sentence),
    ];

    private static readonly (string Name, Action<IReadOnlyList<Paper>, RowFormat, Terminal> Write)[] Kinds =
    [
        ("links", static (papers, format, terminal) => Write(CodeLinks.Find, papers, LinkFields, format, terminal)),
        (
            "acronyms",
            static (papers, format, terminal) => Write(Acronyms.Definitions, papers, AcronymFields, format, terminal)
        ),
        (
            "quantities",
            static (papers, format, terminal) => Write(Quantities.Find, papers, QuantityFields, format, terminal)
        ),
    ];

    public static Verb Create(Terminal terminal)
    {
        var digests = new DigestArguments();
        var kind = new Option<string>("--kind") { Description = "Only these, with all that is known of them." };
        kind.AcceptOnlyFromAmong([.. Kinds.Select(static k => k.Name)]);
        var format = RowFormat.NewOption();
        var command = new Command("claims", "Lists links, acronyms and quantities of the distinct papers.");
        digests.AddTo(command);
        command.Options.Add(kind);
        command.Options.Add(format);
        command.SetAction(parsed =>
        {
            var merged = digests.Load(parsed, terminal).Merge();
            terminal.Error.WriteLine(merged.Summary);
            var rows = RowFormat.Named(parsed.GetRequiredValue(format));
            if (parsed.GetValue(kind) is { } named)
            {
                Kinds.Single(k => k.Name == named).Write(merged.Kept, rows, terminal);
            }
            else
            {
                Write(All, merged.Kept, AnyFields, rows, terminal);
            }

            return ExitCode.Done;
        });
        return new Verb(command, "claims seeds --kind links --format jsonl");
    }

    private static void Write<T>(
        Func<IReadOnlyList<Paper>, IEnumerable<T>> find,
        IReadOnlyList<Paper> papers,
        Field<T>[] fields,
        RowFormat format,
        Terminal terminal
    ) => format.Write(ProgressLine.While(terminal, "reading the abstracts", () => find(papers)), fields, terminal);

    private static IEnumerable<ClaimRow> All(IReadOnlyList<Paper> papers) =>
        [
            .. CodeLinks.Find(papers).Select(ClaimRow.Of),
            .. Acronyms.Definitions(papers).Select(ClaimRow.Of),
            .. Quantities.Find(papers).Select(ClaimRow.Of),
        ];
}
