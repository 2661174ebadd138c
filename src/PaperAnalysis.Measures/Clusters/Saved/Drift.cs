using PaperAnalysis.Statistics;

namespace PaperAnalysis.Clusters;

/// <summary>How new papers differ from those that clusters were found in.</summary>
/// <param name="Rows">Similarity, unseen words, then the share of each cluster.</param>
/// <param name="Papers">New papers.</param>
public sealed record Drift(IReadOnlyList<DriftRow> Rows, int Papers)
{
    private const double Rate = 0.05;

    /// <summary>The rows that differ at a false discovery rate of 5 %.</summary>
    public IReadOnlyList<DriftRow> Differing => [.. Rows.Where(static r => r.Q < Rate)];

    /// <summary>The finding in a sentence.</summary>
    public string Summary =>
        Differing.Count == 0
            ? FormattableString.Invariant(
                $"no drift is seen in {Papers} papers: nothing of {Rows.Count} measures differs from the training papers at a false discovery rate of 5 %"
            )
            : FormattableString.Invariant($"{Papers} papers differ from the training papers in ")
                + string.Join(
                    "; ",
                    Differing.Select(static r =>
                        FormattableString.Invariant(
                            $"{r.Measure} {r.New:0.00} instead of {r.Training:0.00} (95 % interval of the difference {r.Low:0.00} to {r.High:0.00})"
                        )
                    )
                );

    /// <param name="labels">Of the clusters.</param>
    internal static Drift Of(
        IReadOnlyList<PlacedPaper> training,
        IReadOnlyList<PlacedPaper> papers,
        IReadOnlyList<string?> labels
    )
    {
        if (papers.Count == 0)
        {
            throw new ArgumentException("There are no papers; expected at least one new paper.", nameof(papers));
        }

        List<DriftRow> rows =
        [
            Row("similarity", training, papers, static p => p.Similarity),
            Row("unseen words", training, papers, static p => p.Unseen),
            .. labels.Select(
                (label, cluster) =>
                    Row(
                        FormattableString.Invariant($"share of cluster {cluster}")
                            + (label is null ? "" : $" ({label})"),
                        training,
                        papers,
                        p => p.Cluster == cluster ? 1 : 0
                    )
            ),
        ];
        var q = BenjaminiHochberg.Adjust([.. rows.Select(static r => r.P)]);
        return new Drift([.. rows.Select((r, i) => r with { Q = q[i] })], papers.Count);
    }

    private static DriftRow Row(
        string measure,
        IReadOnlyList<PlacedPaper> training,
        IReadOnlyList<PlacedPaper> papers,
        Func<PlacedPaper, double> value
    )
    {
        var difference = MeanDifference.Of([.. training.Select(value)], [.. papers.Select(value)]);
        return new DriftRow(
            measure,
            difference.First,
            difference.Second,
            difference.Low,
            difference.High,
            difference.P,
            1
        );
    }
}
