using PaperAnalysis.Digests;
using PaperAnalysis.Duplicates;
using PaperAnalysis.Figures.Plotly;
using PaperAnalysis.Frames;
using static System.FormattableString;

namespace PaperAnalysis.Figures;

/// <summary>How many records each digest brings, and how many of them stand for a paper of their own after merging.</summary>
public static class PapersPerDigest
{
    public static Figure Of(Reconciliation reconciliation)
    {
        ArgumentNullException.ThrowIfNull(reconciliation);
        var rows = reconciliation
            .Fates.GroupBy(fate => fate.Paper.Digest, StringComparer.Ordinal)
            .OrderBy(digest => digest.Key, StringComparer.Ordinal)
            .Select(digest => new Row(
                digest.Key,
                [.. digest.OfType<RecordFate.Kept>().Select(fate => fate.Paper)],
                [.. digest.OfType<RecordFate.Merged>().Select(fate => fate.Paper)]
            ))
            .ToArray();
        return new()
        {
            Title = "Records per digest",
            Subtitle = reconciliation.Summary,
            Key = [new("kept", Palette.Blue), new("merged into another record", Palette.Silver)],
            Traces =
            [
                Bars(rows, "kept", Palette.Blue, row => row.Kept, _ => ""),
                Bars(
                    rows,
                    "merged",
                    Palette.Silver,
                    row => row.Merged,
                    row => Invariant($"{row.Total}")
                ),
            ],
            Layout = new()
            {
                BarMode = "stack",
                BarGap = 0.3,
                Height = HorizontalBars.Height(rows.Length),
                XAxis = HorizontalBars.Amounts("records", rows.Select(row => (double)row.Total)),
                YAxis = HorizontalBars.Names([.. rows.Select(row => row.Digest)]) with
                {
                    Title = new() { Text = "digest" },
                },
            },
            Numbers = DataFrame.FromRecords(
                rows.Select(row => new
                {
                    digest = row.Digest,
                    records = row.Total,
                    kept = row.Kept.Count,
                    merged = row.Merged.Count,
                })
            ),
        };
    }

    private static BarTrace Bars(
        Row[] rows,
        string fate,
        string color,
        Func<Row, IReadOnlyList<Paper>> papers,
        Func<Row, string> label
    ) =>
        new()
        {
            Name = fate,
            Orientation = "h",
            X = Coordinates.Of(rows.Select(row => papers(row).Count)),
            Y = Coordinates.Of(Enumerable.Range(0, rows.Length)),
            Marker = new() { Color = color },
            Text = [.. rows.Select(row => PlotText.From(label(row)))],
            TextPosition = "outside",
            CustomData =
            [
                .. rows.Select(row =>
                    PaperTitles.Under(
                        Invariant($"{row.Digest}: {papers(row).Count} {fate}"),
                        papers(row)
                    )
                ),
            ],
            HoverTemplate = "%{customdata}<extra></extra>",
        };

    private sealed record Row(string Digest, IReadOnlyList<Paper> Kept, IReadOnlyList<Paper> Merged)
    {
        public int Total => Kept.Count + Merged.Count;
    }
}
