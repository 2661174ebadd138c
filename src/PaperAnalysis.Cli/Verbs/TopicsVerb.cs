using System.CommandLine;
using PaperAnalysis.Clusters;
using PaperAnalysis.Duplicates;
using PaperAnalysis.Frames;

namespace PaperAnalysis.Cli.Verbs;

/// <summary><c>topics</c>: the terms of the topics that the distinct papers are mixed of.</summary>
internal static class TopicsVerb
{
    private static readonly TablePlan Plan = new()
    {
        Importance = ["topic", "term", "weight", "rank"],
        Whole = ["term"],
    };

    public static Verb Create(Terminal terminal)
    {
        var digests = new DigestArguments();
        var how = new ClusterArguments();
        var method = CheckedOption.Choice(
            "--method",
            "How topics are found.",
            ClusterMethod.Nmf,
            ClusterMethod.Nmf,
            ClusterMethod.Lda
        );
        var top = CheckedOption.Positive("--top", "Terms of each topic.", 10);
        var format = new RowFormat();
        var command = new Command("topics", "Finds the topics that the distinct papers are mixed of.");
        digests.AddTo(command);
        how.AddTo(command);
        command.Options.Add(method);
        command.Options.Add(top);
        format.AddTo(command);
        command.SetAction(parsed =>
        {
            var merged = digests.LoadDistinct(parsed, terminal);
            PaperTopics found;
            using (var progress = new ProgressLine(terminal))
            {
                found = PaperTopics.Of(
                    merged.Kept,
                    new PaperClustersOptions
                    {
                        K = how.Number(parsed, merged.Kept.Count, terminal),
                        Seed = parsed.GetValue(how.Seed),
                        Method = parsed.Chosen<ClusterMethod>(method),
                    },
                    progress
                );
            }

            if (found.Sweep is { } sweep)
            {
                terminal.Say(sweep.Reason);
            }

            format.Write(parsed, found.Terms(parsed.GetValue(top)).ToDataFrame(), terminal, Plan);
            return ExitCode.Done;
        });
        return new Verb(command, "topics seeds --k 8 --method nmf");
    }
}
