using System.CommandLine;
using System.Globalization;
using PaperAnalysis.Digests;
using PaperAnalysis.Duplicates;
using PaperAnalysis.Frames;

namespace PaperAnalysis.Cli.Verbs;

/// <summary><c>duplicates</c>: every record that is merged into another, or flagged, with the evidence.</summary>
internal static class DuplicatesVerb
{
    private static readonly TablePlan Plan = new()
    {
        Importance = ["id", "kept_id", "title", "kind", "similarity"],
        Whole = ["id", "kept_id"],
        Essential = 3,
        Wanted = new Dictionary<string, int> { ["title"] = 30 },
    };

    private const string ByText = "text";
    private const string ByRecords = "records";

    public static Verb Create(Terminal terminal)
    {
        var digests = new DigestArguments { TitlesAlone = true };
        var threshold = CheckedOption.Of(
            "--threshold",
            "The least share of common word 5-grams (Jaccard) of near duplicates, above 0 and at most 1.",
            new TextMatching().Threshold,
            "a number above 0 and at most 1, as in 0.8",
            static (string text, out double value) =>
                double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value)
                && value is > 0 and <= 1
        );
        var match = new Option<string>("--match")
        {
            Description =
                "text: by shared word 5-grams; records: by title, abstract, authors and year, where sources differ.",
            DefaultValueFactory = _ => ByText,
        };
        match.AcceptOnlyFromAmong(ByText, ByRecords);
        var format = new RowFormat();
        var command = new Command("duplicates", "Lists the records that are copies of others.");
        digests.AddTo(command);
        command.Options.Add(threshold);
        command.Options.Add(match);
        format.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.Gives(match, ByRecords) && result.Has(threshold))
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
            var titles = new PaperTitles(papers);
            var rows = DuplicateRow
                .Of(merged)
                .Select(row => new
                {
                    row.Id,
                    row.KeptId,
                    Title = titles[row.Id],
                    row.Kind,
                    Similarity = Math.Round(row.Similarity, 6),
                    row.Reason,
                });
            format.Write(parsed, rows.ToDataFrame(), terminal, Plan);
            terminal.Out.Flush();
            terminal.Say(merged.Summary);
            if (
                parsed.GetRequiredValue(match) == ByText
                && merged.Flagged.Count == 0
                && merged.Merged.All(m => m.Kind != MatchKind.Near)
            )
            {
                terminal.Say(NoneNear(merged.Kept, text));
            }

            return ExitCode.Done;
        });
        return new Verb(command, "duplicates seeds --threshold 0.7 --format csv");
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
