using MathNet.Numerics.Distributions;
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
        var (a, b) = (training.Average(value), papers.Average(value));
        var squares = training.Sum(p => Math.Pow(value(p) - a, 2)) + papers.Sum(p => Math.Pow(value(p) - b, 2));
        var freedom = training.Count + papers.Count - 2;
        var error = freedom < 1 ? 0 : Math.Sqrt(squares / freedom * (1.0 / training.Count + 1.0 / papers.Count));
        // Nothing varies, so there is nothing to measure the difference by.
        if (error == 0)
        {
            return new DriftRow(measure, a, b, b - a, b - a, a == b ? 1 : 0, 1);
        }

        var half = error * StudentT.InvCDF(0, 1, freedom, 0.975);
        var p = 2 * StudentT.CDF(0, 1, freedom, -Math.Abs(b - a) / error);
        return new DriftRow(measure, a, b, b - a - half, b - a + half, p, 1);
    }
}
