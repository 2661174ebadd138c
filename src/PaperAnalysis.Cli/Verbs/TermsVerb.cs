using System.CommandLine;
using PaperAnalysis.Duplicates;
using PaperAnalysis.Frames;
using PaperAnalysis.Frequency;

namespace PaperAnalysis.Cli.Verbs;

/// <summary><c>terms</c>: the most frequent words and n-grams of the distinct papers.</summary>
internal static class TermsVerb
{
    private static readonly TablePlan Plan = new()
    {
        Importance = ["term", "count", "documents", "per_million", "low", "high"],
        Whole = ["term"],
    };

    public static Verb Create(Terminal terminal)
    {
        var digests = new DigestArguments();
        var terms = new TermArguments();
        var format = new RowFormat();
        var command = new Command("terms", "Counts words and n-grams of the distinct papers.");
        digests.AddTo(command);
        terms.AddTo(command);
        format.AddTo(command);
        command.SetAction(parsed =>
        {
            var merged = digests.LoadDistinct(parsed, terminal);
            var rows = ProgressLine.While(
                terminal,
                "counting terms",
                () => TermFrequency.Of(merged.Kept, terms.Of(parsed))
            );
            format.Write(parsed, rows.ToDataFrame(), terminal, Plan);
            return ExitCode.Done;
        });
        return new Verb(command, "terms seeds --ngrams 1-2 --top 20");
    }
}
