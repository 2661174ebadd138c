using PaperAnalysis.Duplicates;
using PaperAnalysis.Frames;
using static PaperAnalysis.Figures.FigureText;

namespace PaperAnalysis.Figures;

/// <summary>How much each digest shares with each other one, as a matrix whose cells hold the number.</summary>
public static class OverlapMatrix
{
    /// <summary>
    /// Above this many digests the cells are too small for their numbers, which then stand in the hover text only.
    /// </summary>
    private const int Labelled = 12;

    /// <summary>
    /// Above this many, names under the columns would touch on a phone, and those beside the rows of squares; the columns
    /// are those of the rows, and the rows keep their height.
    /// </summary>
    private const int Named = 20;

    private const double RowHeight = 18;

    private const int LongestName = 14;

    /// <summary>
    /// Up to <paramref name="most"/> digests stand by name. Of more, those with the most papers stand side by side as
    /// they share papers (the leaves of average linkage between their rows of Jaccard indices), and the last row and
    /// column hold what they share with all the others together.
    /// </summary>
    /// <param name="most">So many digests have a row of their own.</param>
    /// <returns>A figure that shows nothing where there is no overlap to draw: of one digest, or of digests that share nothing.</returns>
    public static Figure Of(Incidence incidence, OverlapShare share = OverlapShare.Count, int most = DigestCounts.Few)
    {
        ArgumentNullException.ThrowIfNull(incidence);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 2);
        var groups = OverlapGroups.Of(incidence, most);
        return incidence.Digests.Count < 2 || groups.NothingIsShared ? Figure.None : Of(groups, share);
    }

    private static Figure Of(OverlapGroups groups, OverlapShare share)
    {
        var names = groups.Names;
        var pairs =
            from a in Enumerable.Range(0, names.Count)
            from b in Enumerable.Range(a + 1, names.Count - a - 1)
            select groups.Pair(a, b);
        return new()
        {
            Measures = ["DigestOverlap.Pairs"],
            Uncertainty = "95 % intervals (Wilson) on hover",
            Title = Title(share),
            Subtitle =
                Subtitle(share)
                + (names.Count <= Labelled ? "; n = distinct papers of the digest" : "")
                + groups.LeftOut,
            Traces =
            [
                .. HeatCells.Of(
                    "shared",
                    [
                        .. names.Select(
                            (_, row) => names.Select((_, column) => Cell(groups, share, row, column)).ToArray()
                        ),
                    ],
                    names.Count,
                    names.Count <= Labelled ? value => Label(share, value) : null,
                    // What all the others have together would leave the cells of two digests without a colour.
                    groups.Rest > 0
                        ? Darkest(groups, share)
                        : null
                ),
                Diagonal(groups),
            ],
            Layout = new()
            {
                Height =
                    names.Count <= Named ? Math.Clamp(names.Count * 64, 220, 560) + 70 : (names.Count * RowHeight) + 70,
                XAxis = Names(names.Count <= Named ? "digest B" : "digest B, in the order of the rows", names) with
                {
                    ConstrainToward = "left",
                    ShowTickLabels = names.Count <= Named ? null : false,
                },
                YAxis = Names("digest A", names) with
                {
                    Range = [names.Count - 0.5, -0.5],
                    ScaleAnchor = names.Count <= Named ? "x" : null,
                    ConstrainToward = "top",
                },
            },
            Numbers = DataFrame.FromRecords(
                pairs.Select(row => new
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

    /// <summary>A digest with itself is not an overlap: the diagonal shows its size and takes no colour.</summary>
    private static ScatterTrace Diagonal(OverlapGroups groups) =>
        new()
        {
            Name = "size",
            Mode = "text",
            X = Coordinates.Of(Enumerable.Range(0, groups.Names.Count)),
            Y = Coordinates.Of(Enumerable.Range(0, groups.Names.Count)),
            Text =
            [
                .. groups.Names.Select(
                    (_, digest) =>
                        PlotText.From(groups.Names.Count <= Labelled ? Worded($"n = {groups.Size(digest)}") : "")
                ),
            ],
            TextFont = new() { Color = Palette.Muted, Size = 12 },
            HoverInfo = "skip",
        };

    private static Axis Names(string title, IReadOnlyList<string> names) =>
        Axis.Places(title, [.. ShortNames.Of(names, LongestName).Select(PlotText.From)]) with
        {
            Constrain = "domain",
        };

    private static string Label(OverlapShare share, double value) =>
        share == OverlapShare.Count ? Worded($"{value}") : Worded($"{value:0.00}");

    private static string Title(OverlapShare share) =>
        share switch
        {
            OverlapShare.Jaccard => "Overlap of digests (Jaccard index)",
            OverlapShare.Containment => "Overlap of digests (share of A also in B)",
            _ => "Papers that two digests share",
        };

    private static string Subtitle(OverlapShare share) =>
        share switch
        {
            OverlapShare.Jaccard => "papers in both / papers in either, of 1",
            OverlapShare.Containment => "papers in both / papers in A, of 1",
            _ => "distinct papers in both",
        };

    private static double? Darkest(OverlapGroups groups, OverlapShare share)
    {
        var own = groups.Names.Count - 1;
        var most = (
            from a in Enumerable.Range(0, own)
            from b in Enumerable.Range(0, own)
            where a != b
            select Value(groups.Pair(a, b), share)
        ).Max();
        return most > 0 ? most : null;
    }

    private static double Value(OverlapRow row, OverlapShare share) =>
        share switch
        {
            OverlapShare.Jaccard => row.Jaccard,
            OverlapShare.Containment => row.ContainmentA,
            _ => row.Shared,
        };

    private static HeatCells.Cell? Cell(OverlapGroups groups, OverlapShare share, int row, int column)
    {
        // Of many digests most share nothing, and cells without a colour leave the others to be seen.
        if (row == column || (groups.Rest > 0 && groups.Pair(row, column).Shared == 0))
        {
            return null;
        }

        // The hover text of a pair is the same on both sides of the diagonal.
        var pair = groups.Pair(Math.Min(row, column), Math.Max(row, column));
        return new(
            Value(groups.Pair(row, column), share),
            Hover(pair),
            PaperQuery.All(DigestCounts.Opens(pair.DigestA), DigestCounts.Opens(pair.DigestB))
        );
    }

    private static PlotText Hover(OverlapRow row) =>
        PlotText.Lines([
            PlotText.Bold($"{row.DigestA} and {row.DigestB}"),
            Worded($"{row.Shared} papers in both"),
            Worded($"Jaccard {row.Jaccard:0.000} ({row.JaccardLow:0.000} to {row.JaccardHigh:0.000})"),
            Worded(
                $"of {row.DigestA}: {row.ContainmentA:0.000} ({row.ContainmentALow:0.000} to {row.ContainmentAHigh:0.000})"
            ),
            Worded(
                $"of {row.DigestB}: {row.ContainmentB:0.000} ({row.ContainmentBLow:0.000} to {row.ContainmentBHigh:0.000})"
            ),
        ]);
}
