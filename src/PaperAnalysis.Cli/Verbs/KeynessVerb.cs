using System.CommandLine;
using PaperAnalysis.Duplicates;
using PaperAnalysis.Frames;
using PaperAnalysis.Frequency;
using PaperAnalysis.Words;

namespace PaperAnalysis.Cli.Verbs;

/// <summary><c>keyness</c>: the terms that set one digest apart from the others, or all from papers at large.</summary>
internal static class KeynessVerb
{
    private static readonly TablePlan Plan = new()
    {
        Importance =
        [
            "term",
            "log_ratio",
            "q",
            "count_target",
            "count_rest",
            "low",
            "high",
            "g2",
            "documents_target",
            "documents_rest",
        ],
        Whole = ["term"],
        Essential = 3,
    };

    private static readonly TablePlan AgainstPlan = new()
    {
        Importance = ["term", "log_ratio", "papers", "papers_background", "q", "low", "high", "g2"],
        Whole = ["term"],
        Essential = 3,
    };

    public static Verb Create(Terminal terminal)
    {
        var digests = new DigestArguments();
        var terms = new TermArguments();
        var target = new Option<string?>("--target")
        {
            Description = "The name of the digest that is compared with the others.",
        };
        var against = new Option<string?>("--against")
        {
            Description =
                "Compares all papers with papers at large: background, that of this program, or a file that background build has written.",
        }.NotEmpty();
        var permutations = CheckedOption.Positive(
            "--permutations",
            "Random relabellings of the papers behind p.",
            KeynessOptions.Default.Permutations
        );
        var format = new RowFormat();
        var command = new Command(
            "keyness",
            "Compares the terms of one digest with those of the others, or of all with those of papers at large."
        );
        digests.AddTo(command);
        command.Options.Add(target);
        command.Options.Add(against);
        terms.AddTo(command);
        command.Options.Add(permutations);
        format.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.Has(target) == result.Has(against))
            {
                result.AddError(
                    "keyness compares one digest with the others, --target NAME, or all papers with papers at large, --against background; give one of the two."
                );
            }
        });
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(against) is { } file)
            {
                return Against(file, digests, terms, format, parsed, terminal);
            }

            var collection = digests.Load(parsed, terminal);
            var name = parsed.GetValue(target)!;
            if (!collection.Digests.Any(d => d.Name == name))
            {
                return terminal.Refuse(
                    $"--target {name}: no digest has that name; expected one of {string.Join(", ", collection.Digests.Select(d => d.Name))}."
                );
            }

            if (collection.Digests.Count == 1)
            {
                return terminal.Refuse(
                    $"--target {name}: it is the only digest, so there is nothing to compare it with; give the paths of at least two digests."
                );
            }

            var merged = collection.Merge();
            var listed = merged.IsListedBy(name);
            var papers = merged.Kept.Count(listed);
            if (papers == merged.Kept.Count)
            {
                return terminal.Refuse(
                    $"--target {name}: every paper is in it, so there is no rest to compare it with; give the paths of digests with other papers."
                );
            }

            terminal.Say(merged.Summary);
            terminal.Say($"{papers} papers in {name}, {merged.Kept.Count - papers} in the rest");
            var options = new KeynessOptions { Terms = terms.Of(parsed), Permutations = parsed.GetValue(permutations) };
            var rows = ProgressLine.While(terminal, "comparing terms", () => Keyness.Of(merged.Kept, listed, options));
            // The number of words is in the term itself, and whether it is key in q.
            format.Write(
                parsed,
                rows.ToDataFrame().Drop(nameof(KeynessRow.N), nameof(KeynessRow.IsKey)),
                terminal,
                Plan
            );
            return ExitCode.Done;
        });
        return new Verb(command, "keyness seeds --target 000 --top 20");
    }

    private static int Against(
        string file,
        DigestArguments digests,
        TermArguments terms,
        RowFormat format,
        ParseResult parsed,
        Terminal terminal
    )
    {
        Background background;
        try
        {
            background = NamedBackground.Of(file);
        }
        catch (InvalidDataException refused)
        {
            return terminal.Refuse(refused.Message);
        }

        var papers = digests.LoadDistinct(parsed, terminal).Kept;
        terminal.Say(
            FormattableString.Invariant(
                $"{papers.Count} papers against {background.Papers} of the background: {background.Source}"
            )
        );
        var rows = ProgressLine.While(
            terminal,
            "comparing terms",
            () => BackgroundKeyness.Of(Corpus.Of(papers), background, terms.Of(parsed))
        );
        format.Write(parsed, rows.ToDataFrame().Drop(nameof(BackgroundKeynessRow.N)), terminal, AgainstPlan);
        return ExitCode.Done;
    }
}
