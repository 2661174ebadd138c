using PaperAnalysis.Duplicates;
using PaperAnalysis.Frames;
using static System.FormattableString;

namespace PaperAnalysis.Figures;

/// <summary>How much each digest shares with each other one, as a matrix whose cells hold the number.</summary>
public static class OverlapMatrix
{
    /// <summary>
    /// Above this many digests the cells are too small for their numbers, which then stand in the hover text only.
    /// </summary>
    private const int Labelled = 12;

    private const int LongestName = 14;

    /// <param name="rows">A row for each pair, as <see cref="DigestOverlap.Pairs"/> gives them.</param>
    public static Figure Of(IReadOnlyList<OverlapRow> rows, OverlapShare share = OverlapShare.Count)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var sizes = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var cells = new Dictionary<(string Row, string Column), Cell>();
        foreach (var row in rows)
        {
            sizes[row.DigestA] = row.SizeA;
            sizes[row.DigestB] = row.SizeB;
            cells[(row.DigestA, row.DigestB)] = new(row, share, false);
            cells[(row.DigestB, row.DigestA)] = new(row, share, true);
        }

        string[] names = [.. sizes.Keys];
        return new()
        {
            Title = Title(share),
            Subtitle = Subtitle(share),
            Traces =
            [
                .. HeatCells.Of(
                    "shared",
                    [.. names.Select(row => names.Select(column => Drawn(cells, row, column)).ToArray())],
                    names.Length,
                    names.Length <= Labelled ? value => Label(share, value) : null
                ),
                Diagonal(names, sizes),
            ],
            Layout = new()
            {
                Height = Math.Clamp(names.Length * 64, 220, 560) + 70,
                XAxis = Names("digest B", names) with { ConstrainToward = "left" },
                YAxis = Names("digest A", names) with
                {
                    Range = [names.Length - 0.5, -0.5],
                    ScaleAnchor = "x",
                    ConstrainToward = "top",
                },
            },
            Numbers = DataFrame.FromRecords(
                rows.Select(row => new
                {
                    a = row.DigestA,
                    b = row.DigestB,
                    shared = row.Shared,
                    jaccard = row.Jaccard,
                    share_of_a = row.ContainmentA,
                    share_of_b = row.ContainmentB,
                })
            ),
        };
    }

    private static HeatCells.Cell? Drawn(Dictionary<(string, string), Cell> cells, string row, string column) =>
        cells.GetValueOrDefault((row, column)) is { } cell ? new(cell.Value, cell.Hover) : null;

    /// <summary>A digest with itself is not an overlap: the diagonal shows its size and takes no colour.</summary>
    private static ScatterTrace Diagonal(string[] names, SortedDictionary<string, int> sizes) =>
        new()
        {
            Name = "size",
            Mode = "text",
            X = Coordinates.Of(Enumerable.Range(0, names.Length)),
            Y = Coordinates.Of(Enumerable.Range(0, names.Length)),
            Text =
            [
                .. names.Select(name => PlotText.From(names.Length <= Labelled ? Invariant($"n = {sizes[name]}") : "")),
            ],
            TextFont = new() { Color = Palette.Muted, Size = 12 },
            HoverInfo = "skip",
        };

    private static Axis Names(string title, string[] names) =>
        Axis.Places(title, [.. names.Select(name => PlotText.From(PlotText.Cut(name, LongestName)))]) with
        {
            Constrain = "domain",
        };

    private static string Label(OverlapShare share, double value) =>
        share == OverlapShare.Count ? Invariant($"{value}") : Invariant($"{value:0.00}");

    private static string Title(OverlapShare share) =>
        share switch
        {
            OverlapShare.Jaccard => "Overlap of digests: Jaccard index",
            OverlapShare.Containment => "Overlap of digests: share of A also in B",
            _ => "Papers that two digests share",
        };

    private static string Subtitle(OverlapShare share) =>
        share switch
        {
            OverlapShare.Jaccard => "papers in both / papers in either, of 1; n = distinct papers of the digest",
            OverlapShare.Containment => "papers in both / papers in A, of 1; n = distinct papers of the digest",
            _ => "distinct papers in both; n = distinct papers of the digest",
        };

    private sealed record Cell(OverlapRow Row, OverlapShare Share, bool Mirrored)
    {
        public double Value =>
            Share switch
            {
                OverlapShare.Jaccard => Row.Jaccard,
                OverlapShare.Containment => Mirrored ? Row.ContainmentB : Row.ContainmentA,
                _ => Row.Shared,
            };

        public PlotText Hover =>
            PlotText.Lines([
                PlotText.Bold($"{Row.DigestA} and {Row.DigestB}"),
                Invariant($"{Row.Shared} papers in both"),
                Invariant($"Jaccard {Row.Jaccard:0.000} ({Row.JaccardLow:0.000} to {Row.JaccardHigh:0.000})"),
                Invariant(
                    $"of {Row.DigestA}: {Row.ContainmentA:0.000} ({Row.ContainmentALow:0.000} to {Row.ContainmentAHigh:0.000})"
                ),
                Invariant(
                    $"of {Row.DigestB}: {Row.ContainmentB:0.000} ({Row.ContainmentBLow:0.000} to {Row.ContainmentBHigh:0.000})"
                ),
            ]);
    }
}
