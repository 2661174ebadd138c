using System.CommandLine;
using System.CommandLine.Parsing;
using PaperAnalysis.Clusters;
using PaperAnalysis.Duplicates;
using PaperAnalysis.Frames;
using PaperAnalysis.Words;

namespace PaperAnalysis.Cli.Verbs;

/// <summary><c>clusters</c>: the subject of each distinct paper, with how sure it is.</summary>
internal static class ClustersVerb
{
    private static readonly TablePlan Plan = new()
    {
        Importance = ["id", "title", "cluster", "label", "subject", "margin", "stability"],
        Whole = ["id"],
        Essential = 3,
        Wanted = new Dictionary<string, int> { ["title"] = 30 },
    };

    public static Verb Create(Terminal terminal)
    {
        var digests = new DigestArguments();
        var how = new ClusterArguments();
        var method = CheckedOption.Choice(
            "--method",
            "How papers are brought into clusters.",
            ClusterMethod.Bottleneck
        );
        var map = CheckedOption.Choice(
            "--map",
            "How they are laid out in x and y.",
            MapMethod.TSne,
            MapMethod.TSne,
            MapMethod.Umap,
            MapMethod.None
        );
        var save = new Option<string?>("--save")
        {
            Description = "Keeps the clusters in this file, for --model.",
        }.NotEmpty();
        var model = new Option<string?>("--model")
        {
            Description = "Places the papers into clusters that --save has kept, and says how they differ.",
        }.NotEmpty();
        var format = new RowFormat();
        var command = new Command(
            "clusters",
            "Brings the distinct papers into clusters by subject, with margin and stability."
        );
        digests.AddTo(command);
        how.AddTo(command);
        command.Options.Add(method);
        command.Options.Add(map);
        command.Options.Add(save);
        command.Options.Add(model);
        format.AddTo(command);
        command.Validators.Add(result => Check(result, how, method, model, [map, save, how.Seed]));
        command.SetAction(parsed =>
        {
            try
            {
                if (parsed.GetValue(save) is { } target)
                {
                    ClusterModel.RefuseOther(target);
                }
                var merged = digests.LoadDistinct(parsed, terminal);
                var rows = parsed.GetValue(model) is { } file
                    ? Placed(merged, file, terminal)
                    : Found(
                        merged,
                        new PaperClustersOptions
                        {
                            K = how.Number(parsed, merged.Kept.Count, terminal),
                            Seed = parsed.GetValue(how.Seed),
                            Method = parsed.Chosen<ClusterMethod>(method),
                            Map = parsed.Chosen<MapMethod>(map),
                        },
                        parsed.GetValue(save),
                        terminal
                    );
                format.Write(parsed, rows.ToDataFrame().Drop("Digests"), terminal, Plan);
                return ExitCode.Done;
            }
            catch (InvalidDataException refused)
            {
                return terminal.Refuse(refused.Message);
            }
        });
        return new Verb(command, "clusters seeds --k 8 --map none --format csv");
    }

    private static void Check(
        CommandResult result,
        ClusterArguments how,
        Option<string> method,
        Option<string?> model,
        Option[] others
    )
    {
        if (result.Has(model))
        {
            foreach (var option in others.Prepend(method).Prepend(how.K).Where(result.Has))
            {
                result.AddError(
                    $"{option.Name} is for new clusters, and --model places papers in kept ones; leave out one of the two."
                );
            }
        }
        else if (result.Has(how.K) && result.Gives(method, "hdbscan") && !result.Gives(how.K, ClusterArguments.Auto))
        {
            result.AddError(
                "--k is not for --method hdbscan, which finds its own number of clusters; leave it out, or choose another method."
            );
        }
    }

    private static IReadOnlyList<PaperClusterRow> Found(
        Reconciliation merged,
        PaperClustersOptions options,
        string? save,
        Terminal terminal
    )
    {
        PaperClusters found;
        using (var progress = new ProgressLine(terminal))
        {
            found = PaperClusters.Of(merged, options, progress);
            if (save is not null && found.Clusters.Count > 0)
            {
                progress.Report("saving");
                ClusterModel.Of(found, options).Save(save);
            }
        }

        string[] lines =
        [
            .. found.Sweep is { } sweep ? [sweep.Reason] : Array.Empty<string>(),
            .. found.Clusters.SelectMany(cluster =>
                found
                    .Groups.Groups.Where(g => g.Cluster == cluster.Cluster && g.Label is not null)
                    .Select(Describe)
                    .Prepend(Describe(cluster))
            ),
            .. found.Notes,
            .. found.MapQuality is { } q
                ?
                [
                    FormattableString.Invariant(
                        $"map: trustworthiness {q.Trustworthiness:0.00}, {q.Recall:0 %} of the {q.Neighbours} nearest papers kept near"
                    ),
                ]
                : Array.Empty<string>(),
            .. save is not null && found.Clusters.Count == 0
                ? [$"warning: {save} was not written, since there is no cluster"]
                : Array.Empty<string>(),
        ];
        foreach (var line in lines)
        {
            terminal.Say(line);
        }

        return found.Papers;
    }

    private static string Describe(ClusterRow row) =>
        FormattableString.Invariant(
            $"cluster {row.Cluster}: {row.Size} papers, stability {row.Stability:0.00} ({Said(row)}), {row.Label ?? "without a name"}"
        );

    private static string Describe(GroupRow row) =>
        FormattableString.Invariant(
            $"  group {row.Group}: {row.Size} papers, {string.Join(", ", row.Terms.Select(static t => FormattableString.Invariant($"{t.Term} ({t.Papers})")))}"
        );

    private static string Said(ClusterRow row) =>
        row.Level switch
        {
            StabilityLevel.Stable when row.IsSubject =>
                "a subject of the field: other papers of the kind give it again under this name",
            StabilityLevel.Stable =>
                "stable: other papers of the kind give it again, under a name that depends on the sample",
            StabilityLevel.Pattern => "a pattern with doubtful borders",
            StabilityLevel.Unstable => "of these papers only",
            _ => "too few papers to say",
        };

    private static IReadOnlyList<PaperClusterRow> Placed(Reconciliation merged, string file, Terminal terminal)
    {
        var (rows, drift) = ProgressLine.While(
            terminal,
            "placing papers",
            () =>
            {
                var model = ClusterModel.Load(file);
                var corpus = Corpus.Of(merged.Kept, model.Fields);
                return (model.Place(merged, corpus), model.Compare(corpus));
            }
        );
        terminal.Say(drift.Summary);
        return rows;
    }
}
