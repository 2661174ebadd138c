using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using PaperAnalysis.Cli.Output;
using PaperAnalysis.Digests;
using PaperAnalysis.Duplicates;

namespace PaperAnalysis.Cli.Verbs;

/// <summary><c>duplicates</c>: every record that is merged into another, or flagged, with the evidence.</summary>
internal static class DuplicatesVerb
{
    private const string ByText = "text";
    private const string ByRecords = "records";

    // The order is that of the columns.
    private static readonly Field<DuplicateRow>[] Fields =
    [
        new("id", row => row.Id),
        new("kept_id", row => row.KeptId),
        new("kind", row => row.Kind),
        new("similarity", row => Math.Round(row.Similarity, 6)),
        new("reason", row => row.Reason),
    ];

    public static Verb Create(Terminal terminal)
    {
        var digests = new DigestArguments();
        var threshold = NewThresholdOption();
        var match = new Option<string>("--match")
        {
            Description =
                "text: by shared word 5-grams; records: by title, abstract, authors and year, where sources differ.",
            DefaultValueFactory = _ => ByText,
        };
        match.AcceptOnlyFromAmong(ByText, ByRecords);
        var format = RowFormat.NewOption();
        var command = new Command("duplicates", "Lists the records that are copies of others.");
        digests.AddTo(command);
        command.Options.Add(threshold);
        command.Options.Add(match);
        command.Options.Add(format);
        command.Validators.Add(result =>
        {
            if (result.GetValue(match) == ByRecords && result.GetResult(threshold) is { Implicit: false })
            {
                result.AddError("--threshold is for --match text; leave it out, or match by text.");
            }
        });
        command.SetAction(parsed =>
        {
            var papers = digests.Load(parsed, terminal).Papers;
            var text = new TextMatching { Threshold = parsed.GetRequiredValue(threshold) };
            var merged = ProgressLine.While(
                terminal,
                $"comparing {papers.Count} records",
                () => parsed.GetRequiredValue(match) == ByText ? papers.MergeByText(text) : papers.MergeByRecord()
            );
            RowFormat.Named(parsed.GetRequiredValue(format)).Write(DuplicateRow.Of(merged), Fields, terminal);
            terminal.Out.Flush();
            terminal.Error.WriteLine(merged.Summary);
            if (
                parsed.GetRequiredValue(match) == ByText
                && merged.Flagged.Count == 0
                && merged.Merged.All(m => m.Kind != MatchKind.Near)
            )
            {
                terminal.Error.WriteLine(NoneNear(merged.Kept, text));
            }

            return ExitCode.Done;
        });
        return new Verb(command, "duplicates seeds --threshold 0.7 --format csv");
    }

    private static Option<double> NewThresholdOption()
    {
        var option = new Option<double>("--threshold")
        {
            Description = "The least share of common word 5-grams (Jaccard) of near duplicates, above 0 and at most 1.",
            DefaultValueFactory = _ => new TextMatching().Threshold,
        };
        option.CustomParser = Parse;
        return option;
    }

    // The process's culture does not decide what "0.8" means.
    private static double Parse(ArgumentResult argument)
    {
        var text = argument.Tokens.Single().Value;
        if (
            double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            && value is > 0 and <= 1
        )
        {
            return value;
        }

        argument.AddError($"--threshold is '{text}'; expected a number above 0 and at most 1, as in 0.8.");
        return 0;
    }

    private static string NoneNear(IReadOnlyList<Paper> papers, TextMatching text)
    {
        var none = string.Create(
            CultureInfo.InvariantCulture,
            $"no near duplicates: no two papers reach {text.Threshold} on {text.Shingles}"
        );
        return NearDuplicates.Closest(papers, text.Shingles, 1) is [var pair]
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{none}; the closest are {pair.Id} and {pair.OtherId} at {pair.Similarity:0.000}"
            )
            : $"{none}; no two share any";
    }
}
