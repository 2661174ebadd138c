using PaperAnalysis.Clusters;
using PaperAnalysis.Frames;
using static PaperAnalysis.Figures.FigureText;

namespace PaperAnalysis.Figures;

/// <summary>
/// The upper part of a tree of merges. Each leaf stands for all papers that had merged below the cut, with their first
/// terms and number.
/// </summary>
public static class DendrogramChart
{
    private const double RowHeight = 20;
    private const int NamedTerms = 2;
    private const int LongestName = 18;

    /// <param name="tree">Of all papers.</param>
    /// <param name="leaves">How many clusters the tree was cut into for <paramref name="terms"/>.</param>
    /// <param name="terms">Of the clusters of <c>tree.Cut(leaves)</c>.</param>
    public static Figure Of(Dendrogram tree, int leaves, IReadOnlyList<ClusterTermRow> terms)
    {
        ArgumentNullException.ThrowIfNull(tree);
        ArgumentOutOfRangeException.ThrowIfLessThan(leaves, 1);
        ArgumentNullException.ThrowIfNull(terms);
        var cut = tree.Cut(leaves);
        var words = terms.ToLookup(term => term.Cluster, term => term.Term);
        var first = tree.Merges.Count - (cut.Count - 1);
        var order = LeavesFromTop(tree, first);
        var rows = order
            .Select(node =>
            {
                var cluster = cut.Labels[tree.LeavesOf(node).First()];
                return new Leaf(cut.Sizes[cluster], Height(tree, node), [.. words[cluster]]);
            })
            .ToArray();
        var branches = Branches(tree, first, order);
        var top = branches.Count > 0 && branches[^1].Merge.Height > 0 ? branches[^1].Merge.Height : 1;
        return new()
        {
            Measures = ["Agglomerative.Of", "ClusterTerms.Of"],
            Uncertainty = "none: the papers that were clustered",
            Title = "Tree of merges",
            Subtitle = Worded(
                $"the last {branches.Count} merges of {tree.Count} papers; each leaf a group of papers with its first terms and, in brackets, its number of papers"
            ),
            Traces = [Lines(branches), Merges(branches), Leaves(rows)],
            Layout = new()
            {
                Height = HorizontalBars.Height(rows.Length, RowHeight),
                XAxis = Axis.Linear("height of the merge") with
                {
                    // Room for the marks of the leaves beside their names.
                    Range = [-0.03 * top, 1.05 * top],
                    NTicks = 6,
                },
                YAxis = HorizontalBars.Names([.. rows.Select(row => row.Name)], "terms and papers of a leaf"),
            },
            Numbers = DataFrame.FromRecords(
                rows.Select(row => new
                {
                    papers = row.Papers,
                    inner_height = row.Inner,
                    terms = row.Terms,
                })
            ),
        };
    }

    /// <summary>Of each paper the leaf that it stands in, counted from 1 at the top of the figure.</summary>
    internal static int[] LeafOf(Dendrogram tree, int leaves)
    {
        var leafOf = new int[tree.Count];
        var order = LeavesFromTop(tree, tree.Merges.Count - (tree.Cut(leaves).Count - 1));
        foreach (var (place, node) in order.Index())
        {
            foreach (var paper in tree.LeavesOf(node))
            {
                leafOf[paper] = place + 1;
            }
        }

        return leafOf;
    }

    private static string Opens(int first, int last) => PaperQuery.Between("leaf", first + 1, last + 1);

    /// <summary>The nodes at which the tree is cut, from the top of the figure.</summary>
    private static List<int> LeavesFromTop(Dendrogram tree, int first)
    {
        var found = new List<int>();
        var waiting = new Stack<int>(tree.Count == 0 ? [] : [tree.Count + tree.Merges.Count - 1]);
        while (waiting.TryPop(out var node))
        {
            if (node < tree.Count + first)
            {
                found.Add(node);
                continue;
            }

            waiting.Push(tree.Merges[node - tree.Count].Second);
            waiting.Push(tree.Merges[node - tree.Count].First);
        }

        return found;
    }

    private static double Height(Dendrogram tree, int node) =>
        node < tree.Count ? 0 : tree.Merges[node - tree.Count].Height;

    private static List<Branch> Branches(Dendrogram tree, int first, List<int> order)
    {
        var places = order.Index().ToDictionary(leaf => leaf.Item, leaf => (double)leaf.Index);
        var drawn = order.ToDictionary(leaf => leaf, _ => 0.0);
        var spans = order.Index().ToDictionary(leaf => leaf.Item, leaf => (First: leaf.Index, Last: leaf.Index));
        var branches = new List<Branch>();
        for (var i = first; i < tree.Merges.Count; i++)
        {
            var merge = tree.Merges[i];
            branches.Add(
                new(
                    merge,
                    (drawn[merge.First], places[merge.First]),
                    (drawn[merge.Second], places[merge.Second]),
                    (spans[merge.First].First, spans[merge.Second].Last)
                )
            );
            spans[tree.Count + i] = branches[^1].Span;
            places[tree.Count + i] = branches[^1].Middle;
            drawn[tree.Count + i] = merge.Height;
        }

        return branches;
    }

    private static ScatterTrace Lines(List<Branch> branches) =>
        new()
        {
            Name = "branches",
            Mode = "lines",
            X = Coordinates.Of(
                branches.SelectMany(b =>
                    new double?[] { b.First.Height, b.Merge.Height, b.Merge.Height, b.Second.Height, null }
                )
            ),
            Y = Coordinates.Of(
                branches.SelectMany(b =>
                    new double?[] { b.First.Place, b.First.Place, b.Second.Place, b.Second.Place, null }
                )
            ),
            Line = new() { Color = Palette.Blue, Width = 1.5 },
            HoverInfo = "skip",
        };

    private static ScatterTrace Merges(List<Branch> branches) =>
        new()
        {
            Name = "merges",
            Mode = "markers",
            X = Coordinates.Of(branches.Select(b => b.Merge.Height)),
            Y = Coordinates.Of(branches.Select(b => b.Middle)),
            Marker = new() { Color = Palette.Blue, Size = 6 },
            CustomData =
            [
                .. branches.Select(b =>
                    PlotText.From(Worded($"{b.Merge.Size} papers merge at height {b.Merge.Height:0.00}"))
                ),
            ],
            Opens = [.. branches.Select(b => Opens(b.Span.First, b.Span.Last))],
        };

    private static ScatterTrace Leaves(Leaf[] rows) =>
        new()
        {
            Name = "leaves",
            Mode = "markers",
            X = Coordinates.Of(rows.Select(_ => 0)),
            Y = Coordinates.Of(Enumerable.Range(0, rows.Length)),
            Marker = new() { Color = Palette.Ink, Size = 6 },
            ClipOnAxis = false,
            CustomData =
            [
                .. rows.Select(row =>
                    PlotText.Lines([
                        PlotText.Bold(Worded($"{row.Papers} papers")),
                        .. PlotText.Broken(string.Join(", ", row.Terms), HoverList.Width),
                        Worded($"merged below height {row.Inner:0.00}"),
                    ])
                ),
            ],
            Opens = [.. rows.Select((_, place) => Opens(place, place))],
        };

    private sealed record Leaf(int Papers, double Inner, IReadOnlyList<string> Terms)
    {
        // A number before a name is that of a cluster, in all figures: the papers stand behind, as in the key of the map.
        public string Name =>
            Worded($"{PlotText.Cut(string.Join(", ", Terms.Take(NamedTerms)), LongestName)} ({Papers})").TrimStart();
    }

    /// <param name="Span">The leaves below it, from the top.</param>
    private sealed record Branch(
        DendrogramMerge Merge,
        (double Height, double Place) First,
        (double Height, double Place) Second,
        (int First, int Last) Span
    )
    {
        public double Middle => (First.Place + Second.Place) / 2;
    }
}
