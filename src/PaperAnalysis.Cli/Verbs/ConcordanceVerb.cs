using System.CommandLine;
using PaperAnalysis.Duplicates;
using PaperAnalysis.Frames;
using PaperAnalysis.Frequency;

namespace PaperAnalysis.Cli.Verbs;

/// <summary><c>concordance</c>: each occurrence of a term in its context.</summary>
internal static class ConcordanceVerb
{
    private static readonly TablePlan Plan = new()
    {
        Importance = ["match", "left", "right", "id", "title"],
        Whole = ["match", "id"],
        EndMatters = ["left", "file"],
        AlignedRight = ["left"],
        Essential = 3,
        Wanted = new Dictionary<string, int>
        {
            ["left"] = 28,
            ["right"] = 28,
            ["title"] = 24,
        },
    };

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
        var window = CheckedOption.Positive("--window", "Words shown on each side.", ConcordanceOptions.Default.Window);
        var sort = CheckedOption.Choice(
            "--sort",
            "The order of the rows: by place, by the words to the left or the right, or those first that show how the term is used.",
            ConcordanceOrder.Position
        );
        var format = new RowFormat();
        var command = new Command("concordance", "Shows each occurrence of a term in its context.");
        digests.AddTo(command);
        command.Options.Add(term);
        command.Options.Add(window);
        command.Options.Add(sort);
        format.AddTo(command);
        command.SetAction(parsed =>
        {
            var merged = digests.Load(parsed, terminal).Merge();
            var options = new ConcordanceOptions
            {
                Window = parsed.GetValue(window),
                Order = parsed.Chosen<ConcordanceOrder>(sort),
            };
            var rows = ProgressLine.While(
                terminal,
                "looking for the term",
                () => Concordance.Of(merged.Kept, parsed.GetRequiredValue(term), options)
            );
            terminal.Say(merged.Summary);
            terminal.Say($"{rows.Count} occurrences in {rows.Select(static r => r.Id).Distinct().Count()} papers");
            var titles = new PaperTitles(merged.Kept);
            format.Write(
                parsed,
                rows.Select(row => new
                    {
                        row.Id,
                        Title = titles[row.Id],
                        row.File,
                        row.Line,
                        row.Left,
                        row.Match,
                        row.Right,
                    })
                    .ToDataFrame(),
                terminal,
                Plan
            );
            return ExitCode.Done;
        });
        return new Verb(command, "concordance seeds --term \"language models\" --window 6");
    }
}
