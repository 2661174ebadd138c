using System.CommandLine;
using PaperAnalysis.Cli.Output;
using PaperAnalysis.Clusters;
using PaperAnalysis.Duplicates;

namespace PaperAnalysis.Cli.Verbs;

/// <summary><c>topics</c>: the terms of the topics that the distinct papers are mixed of.</summary>
internal static class TopicsVerb
{
    // The order is that of the columns.
    private static readonly Field<TopicTermRow>[] Fields =
    [
        new("topic", row => row.Topic),
        new("rank", row => row.Rank),
        new("term", row => row.Term),
        new("weight", row => row.Weight),
    ];

    public static Verb Create(Terminal terminal)
    {
        var digests = new DigestArguments();
        var how = new ClusterArguments();
        var method = ClusterArguments.Choice(
            "--method",
            "How topics are found.",
            ClusterMethod.Nmf,
            ClusterMethod.Nmf,
            ClusterMethod.Lda
        );
        var top = TermArguments.Positive("--top", "Terms of each topic.", 10);
        var format = RowFormat.NewOption();
        var command = new Command("topics", "Finds the topics that the distinct papers are mixed of.");
        digests.AddTo(command);
        how.AddTo(command);
        command.Options.Add(method);
        command.Options.Add(top);
        command.Options.Add(format);
        command.SetAction(parsed =>
        {
            var merged = digests.Load(parsed, terminal).Merge();
            terminal.Error.WriteLine(merged.Summary);
            PaperTopics found;
            using (var progress = new ProgressLine(terminal))
            {
                found = PaperTopics.Of(
                    merged.Kept,
                    new PaperClustersOptions
                    {
                        K = how.Number(parsed),
                        Seed = parsed.GetValue(how.Seed),
                        Method = ClusterArguments.Chosen<ClusterMethod>(parsed, method),
                    },
                    progress
                );
            }

            if (found.Sweep is { } sweep)
            {
                terminal.Error.WriteLine(sweep.Reason);
            }

            RowFormat.Named(parsed.GetRequiredValue(format)).Write(found.Terms(parsed.GetValue(top)), Fields, terminal);
            return ExitCode.Done;
        });
        return new Verb(command, "topics seeds --k 8 --method nmf");
    }
}
