using System.CommandLine;
using PaperAnalysis.Cli.Output;
using PaperAnalysis.Duplicates;
using PaperAnalysis.Frequency;

namespace PaperAnalysis.Cli.Verbs;

/// <summary><c>terms</c>: the most frequent words and n-grams of the distinct papers.</summary>
internal static class TermsVerb
{
    // The order is that of the columns.
    private static readonly Field<TermRow>[] Fields =
    [
        new("term", row => row.Term),
        new("n", row => row.N),
        new("count", row => row.Count),
        new("documents", row => row.Documents),
        new("per_million", row => row.PerMillion),
        new("low", row => row.Low),
        new("high", row => row.High),
        new("dp_norm", row => row.DpNorm),
    ];

    public static Verb Create(Terminal terminal)
    {
        var digests = new DigestArguments();
        var terms = new TermArguments();
        var format = RowFormat.NewOption();
        var command = new Command("terms", "Counts words and n-grams of the distinct papers.");
        digests.AddTo(command);
        terms.AddTo(command);
        command.Options.Add(format);
        command.SetAction(parsed =>
        {
            var merged = digests.Load(parsed, terminal).Merge();
            terminal.Error.WriteLine(merged.Summary);
            var rows = ProgressLine.While(
                terminal,
                "counting terms",
                () => TermFrequency.Of(merged.Kept, terms.Of(parsed))
            );
            RowFormat.Named(parsed.GetRequiredValue(format)).Write(rows, Fields, terminal);
            return ExitCode.Done;
        });
        return new Verb(command, "terms seeds --ngrams 1-2 --top 20");
    }
}
