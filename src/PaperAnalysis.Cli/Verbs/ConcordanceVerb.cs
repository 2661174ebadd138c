using System.CommandLine;
using PaperAnalysis.Cli.Output;
using PaperAnalysis.Duplicates;
using PaperAnalysis.Frequency;

namespace PaperAnalysis.Cli.Verbs;

/// <summary><c>concordance</c>: each occurrence of a term in its context.</summary>
internal static class ConcordanceVerb
{
    // The order is that of the columns.
    private static readonly Field<ConcordanceRow>[] Fields =
    [
        new("id", row => row.Id),
        new("file", row => row.File),
        new("line", row => row.Line),
        new("left", row => row.Left),
        new("match", row => row.Match),
        new("right", row => row.Right),
    ];

    private static readonly (string Name, ConcordanceOrder Order)[] Orders =
    [
        ("position", ConcordanceOrder.Position),
        ("left", ConcordanceOrder.Left),
        ("right", ConcordanceOrder.Right),
    ];

    public static Verb Create(Terminal terminal)
    {
        var digests = new DigestArguments();
        var term = new Option<string>("--term")
        {
            Description = "A word or a phrase; words without a capital match any case.",
            Required = true,
        };
        term.Validators.Add(static result =>
        {
            if (result.Tokens.Count == 1 && Concordance.ProblemOf(result.Tokens[0].Value) is { } problem)
            {
                result.AddError($"--term {problem}");
            }
        });
        var window = TermArguments.Positive("--window", "Words shown on each side.", ConcordanceOptions.Default.Window);
        var sort = new Option<string>("--sort")
        {
            Description = "The order of the rows: by place, or by the words to the left or the right.",
            DefaultValueFactory = static _ => Orders[0].Name,
        };
        sort.AcceptOnlyFromAmong([.. Orders.Select(static o => o.Name)]);
        var format = RowFormat.NewOption();
        var command = new Command("concordance", "Shows each occurrence of a term in its context.");
        digests.AddTo(command);
        command.Options.Add(term);
        command.Options.Add(window);
        command.Options.Add(sort);
        command.Options.Add(format);
        command.SetAction(parsed =>
        {
            var merged = digests.Load(parsed, terminal).Merge();
            var options = new ConcordanceOptions
            {
                Window = parsed.GetValue(window),
                Order = Orders.Single(o => o.Name == parsed.GetValue(sort)).Order,
            };
            var rows = ProgressLine.While(
                terminal,
                "looking for the term",
                () => Concordance.Of(merged.Kept, parsed.GetRequiredValue(term), options)
            );
            terminal.Error.WriteLine(merged.Summary);
            terminal.Error.WriteLine(
                $"{rows.Count} occurrences in {rows.Select(static r => r.Id).Distinct().Count()} papers"
            );
            RowFormat.Named(parsed.GetRequiredValue(format)).Write(rows, Fields, terminal);
            return ExitCode.Done;
        });
        return new Verb(command, "concordance seeds --term \"language models\" --window 6");
    }
}
