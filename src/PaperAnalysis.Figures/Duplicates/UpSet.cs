using PaperAnalysis.Digests;
using PaperAnalysis.Duplicates;
using PaperAnalysis.Frames;
using static PaperAnalysis.Figures.FigureText;

namespace PaperAnalysis.Figures;

/// <summary>
/// An UpSet plot (Lex et al. 2014, doi:10.1109/TVCG.2014.2346248): a column for each combination of digests, its bar
/// the papers that stand in exactly these; the digests' sizes to the left.
/// </summary>
public static class UpSet
{
    /// <summary>More columns than these touch each other on a phone; the rest is counted in the subtitle.</summary>
    private const int Columns = 20;

    private const int LongestName = 14;
    private const double BarsHeight = 190;
    private const double RowHeight = 26;

    /// <summary>
    /// Columns stand by papers, most first; equal ones by number of digests, then by the digests' order. Of more than
    /// <paramref name="most"/> digests only combinations of several are drawn, those with the most papers, as long as
    /// no more than <paramref name="most"/> digests take part.
    /// </summary>
    /// <returns>A figure that shows nothing where there are many digests and each paper stands in one alone.</returns>
    public static Figure Of(Reconciliation reconciliation, int most = DigestCounts.Few)
    {
        ArgumentNullException.ThrowIfNull(reconciliation);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 2);
        var incidence = Incidence.Of(reconciliation);
        var regions = DigestRegions.WithPapers(incidence).OrderByDescending(region => region.Row.Papers).ToArray();
        var many = incidence.Digests.Count > most;
        var drawn = many ? Largest(regions, most) : [.. regions.Take(Columns)];
        return many && drawn.Length == 0 ? Figure.None : Draw(reconciliation, incidence, regions, drawn, many);
    }

    /// <summary>Of combinations of several digests, those with the most papers that fit together.</summary>
    private static (RegionRow Row, IReadOnlyList<int> Papers)[] Largest(
        (RegionRow Row, IReadOnlyList<int> Papers)[] regions,
        int most
    )
    {
        var digests = new HashSet<string>(StringComparer.Ordinal);
        var drawn = new List<(RegionRow, IReadOnlyList<int>)>();
        foreach (var region in regions.Where(region => region.Row.Digests.Count > 1))
        {
            if (drawn.Count < Columns && digests.Union(region.Row.Digests).Count() <= most)
            {
                digests.UnionWith(region.Row.Digests);
                drawn.Add(region);
            }
        }

        return [.. drawn];
    }

    private static Figure Draw(
        Reconciliation reconciliation,
        Incidence incidence,
        (RegionRow Row, IReadOnlyList<int> Papers)[] regions,
        (RegionRow Row, IReadOnlyList<int> Papers)[] drawn,
        bool many
    )
    {
        RegionRow[] shown = [.. drawn.Select(region => region.Row)];
        IReadOnlyList<Paper>[] papers =
        [
            .. drawn.Select(region => region.Papers.Select(paper => reconciliation.Groups[paper][0]).ToArray()),
        ];
        var taking = shown.SelectMany(region => region.Digests).ToHashSet(StringComparer.Ordinal);
        (string Name, int Size)[] rows =
        [
            .. incidence
                .Digests.Select((name, digest) => (name, incidence.Size(digest)))
                .Where(row => !many || taking.Contains(row.name)),
        ];
        string[] names = [.. rows.Select(row => row.Name)];
        int[] sizes = [.. rows.Select(row => row.Size)];
        var matrix = names.Length * RowHeight;
        var height = BarsHeight + matrix + 70;
        var split = matrix / (BarsHeight + matrix);
        return new()
        {
            Measures = ["DigestRegions.Of"],
            Uncertainty = Figure.Counted,
            Title = "Papers by combination of digests",
            Subtitle = Subtitle(incidence, regions, shown, names.Length),
            Traces =
            [
                Bars(shown, papers),
                Dots(shown, names, false),
                .. Links(shown, names),
                Dots(shown, names, true),
                Sizes(names, sizes),
            ],
            Layout = new()
            {
                BarGap = 0.35,
                Height = height,
                XAxis = new()
                {
                    Type = "linear",
                    Domain = [0.29, 1],
                    Anchor = "y2",
                    Range = [-0.6, shown.Length - 0.4],
                    ShowGrid = false,
                    ShowTickLabels = false,
                    Title = new() { Text = "combination of digests", Standoff = 4 },
                },
                YAxis = new()
                {
                    Type = "linear",
                    Domain = [split + 0.03, 1],
                    Anchor = "x",
                    Range = [0, Math.Max(1, shown.Select(region => region.Papers).DefaultIfEmpty().Max()) * 1.18],
                    ShowGrid = false,
                    ShowTickLabels = false,
                    Title = new() { Text = "papers in exactly these" },
                },
                YAxis2 = HorizontalBars.Names(names, "digest", LongestName) with { Domain = [0, split], Anchor = "x2" },
                XAxis2 = new()
                {
                    Type = "linear",
                    Domain = [0, 0.22],
                    Anchor = "y2",
                    Range = [0, Math.Max(1, sizes.DefaultIfEmpty().Max()) * 1.6],
                    ShowGrid = false,
                    ShowTickLabels = false,
                    Title = new() { Text = "papers", Standoff = 4 },
                },
            },
            Nothing = incidence.Digests.Count < 2 ? "there is one digest only" : null,
            Numbers = DataFrame.FromRecords(
                regions.Select(region => new
                {
                    in_exactly = region.Row.Region,
                    papers = region.Row.Papers,
                    share = region.Row.Share,
                })
            ),
        };
    }

    private static string Subtitle(
        Incidence incidence,
        (RegionRow Row, IReadOnlyList<int> Papers)[] regions,
        RegionRow[] shown,
        int digests
    )
    {
        var papers = incidence.Papers.Count;
        var left = papers - shown.Sum(region => region.Papers);
        var columns = regions.Length - shown.Length;
        if (digests == incidence.Digests.Count)
        {
            return Worded($"{papers} distinct papers, each in one column")
                + (columns == 0 ? "" : Worded($"; {columns} more columns with {left} papers not drawn"));
        }

        var alone = incidence.Papers.Count(paper => paper.Count == 1);
        return Worded(
                $"{shown.Length} combinations of {digests} of the {incidence.Digests.Count} digests; not drawn: {alone} papers of one digest alone"
            ) + (left == alone ? "" : Worded($" and {left - alone} papers of other combinations"));
    }

    private static BarTrace Bars(RegionRow[] regions, IReadOnlyList<Paper>[] papers) =>
        new()
        {
            Name = "papers",
            X = Coordinates.Of(Enumerable.Range(0, regions.Length)),
            Y = Coordinates.Of(regions.Select(region => region.Papers)),
            XAxis = "x",
            YAxis = "y",
            Marker = new() { Color = Palette.Blue },
            Text = [.. regions.Select(region => PlotText.From(Worded($"{region.Papers}")))],
            TextPosition = "outside",
            TextAngle = 0,
            TextFont = new() { Size = 11 },
            ConstrainText = "none",
            ClipOnAxis = false,
            CustomData =
            [
                .. regions.Zip(
                    papers,
                    (region, own) => HoverList.Titles(Worded($"{region.Region}: {region.Papers} papers"), own)
                ),
            ],
            Opens = [.. regions.Select(region => PaperQuery.Exactly(region.Digests))],
        };

    /// <summary>The matrix: a dot for each digest of each column, dark where the column's papers are in it.</summary>
    private static ScatterTrace Dots(RegionRow[] regions, string[] names, bool inside)
    {
        var dots = (
            from column in Enumerable.Range(0, regions.Length)
            from row in Enumerable.Range(0, names.Length)
            where regions[column].Digests.Contains(names[row], StringComparer.Ordinal) == inside
            select (column, row)
        ).ToArray();
        return new()
        {
            Name = inside ? "in" : "not in",
            Mode = "markers",
            X = Coordinates.Of(dots.Select(dot => dot.column)),
            Y = Coordinates.Of(dots.Select(dot => dot.row)),
            XAxis = "x",
            YAxis = "y2",
            Marker = new() { Color = inside ? Palette.Ink : Palette.Grid, Size = 10 },
            CustomData =
            [
                .. dots.Select(dot =>
                    PlotText.From($"{regions[dot.column].Region}: {(inside ? "in" : "not in")} {names[dot.row]}")
                ),
            ],
            Opens = [.. dots.Select(dot => PaperQuery.Exactly(regions[dot.column].Digests))],
        };
    }

    /// <summary>A line from the first to the last dot of each column with several.</summary>
    private static IEnumerable<ScatterTrace> Links(RegionRow[] regions, string[] names)
    {
        var rows = names.Index().ToDictionary(name => name.Item, name => name.Index, StringComparer.Ordinal);
        var several = regions.Index().Where(region => region.Item.Digests.Count > 1).ToArray();
        if (several.Length == 0)
        {
            yield break;
        }

        // One line with gaps, rather than one trace a column.
        yield return new()
        {
            Name = "together",
            Mode = "lines",
            X = Coordinates.Of(several.SelectMany(region => new double?[] { region.Index, region.Index, null })),
            Y = Coordinates.Of(
                several.SelectMany(region =>
                    new double?[]
                    {
                        region.Item.Digests.Min(name => rows[name]),
                        region.Item.Digests.Max(name => rows[name]),
                        null,
                    }
                )
            ),
            XAxis = "x",
            YAxis = "y2",
            Line = new() { Color = Palette.Ink, Width = 2 },
            HoverInfo = "skip",
        };
    }

    private static BarTrace Sizes(string[] names, int[] sizes) =>
        new()
        {
            Name = "digest",
            Orientation = "h",
            X = Coordinates.Of(sizes),
            Y = Coordinates.Of(Enumerable.Range(0, names.Length)),
            XAxis = "x2",
            YAxis = "y2",
            Marker = new() { Color = Palette.Sky },
            Text = [.. sizes.Select(size => PlotText.From(Worded($"{size}")))],
            TextPosition = "outside",
            ConstrainText = "none",
            ClipOnAxis = false,
            CustomData =
            [
                .. names.Select((name, row) => PlotText.From(Worded($"{name}: {sizes[row]} distinct papers"))),
            ],
            Opens = [.. names.Select(PaperQuery.Digest)],
        };
}
