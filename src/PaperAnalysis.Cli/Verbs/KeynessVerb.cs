using System.CommandLine;
using PaperAnalysis.Cli.Output;
using PaperAnalysis.Duplicates;
using PaperAnalysis.Frequency;

namespace PaperAnalysis.Cli.Verbs;

/// <summary><c>keyness</c>: the terms that set one digest apart from the others.</summary>
internal static class KeynessVerb
{
    // The order is that of the columns.
    private static readonly Field<KeynessRow>[] Fields =
    [
        new("term", row => row.Term),
        new("count_target", row => row.CountTarget),
        new("count_rest", row => row.CountRest),
        new("documents_target", row => row.DocumentsTarget),
        new("documents_rest", row => row.DocumentsRest),
        new("g2", row => row.G2),
        new("log_ratio", row => row.LogRatio),
        new("low", row => row.Low),
        new("high", row => row.High),
        new("z", row => row.Z),
        new("p_permutation", row => row.PPermutation),
        new("q", row => row.Q),
    ];

    public static Verb Create(Terminal terminal)
    {
        var digests = new DigestArguments();
        var terms = new TermArguments();
        var target = new Option<string>("--target")
        {
            Description = "The name of the digest that is compared with the others.",
            Required = true,
        };
        var permutations = TermArguments.Positive(
            "--permutations",
            "Random relabellings of the papers behind p.",
            KeynessOptions.Default.Permutations
        );
        var format = RowFormat.NewOption();
        var command = new Command("keyness", "Compares the terms of one digest with those of the others.");
        digests.AddTo(command);
        command.Options.Add(target);
        terms.AddTo(command);
        command.Options.Add(permutations);
        command.Options.Add(format);
        command.SetAction(parsed =>
        {
            var collection = digests.Load(parsed, terminal);
            var name = parsed.GetRequiredValue(target);
            if (!collection.Digests.Any(d => d.Name == name))
            {
                return Refuse(
                    terminal,
                    $"--target {name}: no digest has that name; expected one of {string.Join(", ", collection.Digests.Select(d => d.Name))}."
                );
            }

            if (collection.Digests.Count == 1)
            {
                return Refuse(
                    terminal,
                    $"--target {name}: it is the only digest, so there is nothing to compare it with; give the paths of at least two digests."
                );
            }

            var merged = collection.Merge();
            var listed = merged.IsListedBy(name);
            var papers = merged.Kept.Count(listed);
            if (papers == merged.Kept.Count)
            {
                return Refuse(
                    terminal,
                    $"--target {name}: every paper is in it, so there is no rest to compare it with; give the paths of digests with other papers."
                );
            }

            terminal.Error.WriteLine(merged.Summary);
            terminal.Error.WriteLine($"{papers} papers in {name}, {merged.Kept.Count - papers} in the rest");
            var options = new KeynessOptions { Terms = terms.Of(parsed), Permutations = parsed.GetValue(permutations) };
            var rows = ProgressLine.While(terminal, "comparing terms", () => Keyness.Of(merged.Kept, listed, options));
            RowFormat.Named(parsed.GetRequiredValue(format)).Write(rows, Fields, terminal);
            return ExitCode.Done;
        });
        return new Verb(command, "keyness seeds --target 000 --top 20");
    }

    private static int Refuse(Terminal terminal, string message)
    {
        terminal.Error.WriteLine($"error: {message}");
        return ExitCode.BadInput;
    }
}
