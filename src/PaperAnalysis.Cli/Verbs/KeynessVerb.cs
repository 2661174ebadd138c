using System.CommandLine;
using PaperAnalysis.Duplicates;
using PaperAnalysis.Frames;
using PaperAnalysis.Frequency;

namespace PaperAnalysis.Cli.Verbs;

/// <summary><c>keyness</c>: the terms that set one digest apart from the others.</summary>
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

    public static Verb Create(Terminal terminal)
    {
        var digests = new DigestArguments();
        var terms = new TermArguments();
        var target = new Option<string>("--target")
        {
            Description = "The name of the digest that is compared with the others.",
            Required = true,
        };
        var permutations = CheckedOption.Positive(
            "--permutations",
            "Random relabellings of the papers behind p.",
            KeynessOptions.Default.Permutations
        );
        var format = new RowFormat();
        var command = new Command("keyness", "Compares the terms of one digest with those of the others.");
        digests.AddTo(command);
        command.Options.Add(target);
        terms.AddTo(command);
        command.Options.Add(permutations);
        format.AddTo(command);
        command.SetAction(parsed =>
        {
            var collection = digests.Load(parsed, terminal);
            var name = parsed.GetRequiredValue(target);
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
}
