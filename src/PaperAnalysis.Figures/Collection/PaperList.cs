using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using PaperAnalysis.Claims;
using PaperAnalysis.Clusters;
using PaperAnalysis.Digests;
using PaperAnalysis.Duplicates;
using PaperAnalysis.Frequency;
using PaperAnalysis.Trends;
using PaperAnalysis.Words;
using static PaperAnalysis.Figures.FigureText;

namespace PaperAnalysis.Figures;

/// <summary>
/// The papers for the pages: rendered pages have a list of them all, to search, filter and copy, that figures and tables
/// lead to. A front end shows how many there are, and no notebook stores them.
/// </summary>
public sealed class PaperList
{
    private const string RecordsType = "application/vnd.paper-analysis.records+json";

    /// <summary>Headings of tables whose cells are terms: each leads to the papers that have it.</summary>
    private static readonly string[] Terms = ["Term", "Phrase", "Word", "Acronym", "Meaning"];

    /// <summary>Headings that tables have for what is a column of the list, besides the column's own name.</summary>
    private static readonly Dictionary<string, string[]> InTables = new(StringComparer.Ordinal)
    {
        ["digest"] = ["Name", "DigestA", "DigestB"],
        ["cluster"] = ["Second"],
    };

    private readonly JsonObject _records;
    private readonly string _text;

    private PaperList(JsonObject records, string text)
    {
        _records = records;
        _text = text;
    }

    /// <summary>
    /// Each paper once, with its digests, its places in their files, and the links that it states; and the numbers that marks
    /// ask for: the words of its title and abstract, its digests and records, and its day (<see cref="PaperDays"/>).
    /// </summary>
    public static PaperList Of(Collection collection, Reconciliation merged)
    {
        ArgumentNullException.ThrowIfNull(collection);
        ArgumentNullException.ThrowIfNull(merged);
        var links = CodeLinks.Find(merged.Kept).ToLookup(link => link.Id, link => link.Url);
        var lengths = Lengths.Of(merged.Kept);
        var days = PaperDays.Of(merged).Days;
        var groups = merged.Fates.ToLookup(fate => fate.Group, fate => fate.Paper);
        return new(
            Records(
                [
                    ("id", "id", "key"),
                    ("title", "title", "title"),
                    ("abstract", "abstract", "text"),
                    ("digest", "digest", "facet"),
                    ("links", "links", "links"),
                    ("place", "file and lines", "place"),
                    ("abstractwords", "words of the abstract", "number"),
                    ("titlewords", "words of the title", "number"),
                    ("digests", "number of digests", "number"),
                    ("records", "number of records", "number"),
                    ("day", "day", "number"),
                ],
                merged
                    .Fates.OfType<RecordFate.Surviving>()
                    .Select(
                        (fate, paper) => Row([.. groups[fate.Group]], fate.Paper, links, lengths[paper], days[paper])
                    ),
                collection.Digests.Select(Source)
            ),
            Worded($"{merged.Kept.Count} papers, for the list on the rendered pages.")
        );
    }

    /// <summary>To which cluster each paper belongs, and its finer group: columns more for the list.</summary>
    public static PaperList Of(PaperClusters clusters)
    {
        ArgumentNullException.ThrowIfNull(clusters);
        return new(
            Records(
                [("id", "id", "key"), ("cluster", "cluster", "facet"), ("subject", "subject", "facet")],
                clusters.Papers.Select(paper => new JsonArray(
                    paper.Id,
                    paper.Cluster is { } cluster ? ClusterMarks.Name(cluster, paper.Label) : null,
                    paper.Subject
                )),
                null
            ),
            Worded($"The clusters of {clusters.Papers.Count} papers, for the list on the rendered pages.")
        );
    }

    /// <summary>
    /// The same list with the papers' clusters by another method: what marks of <see cref="AgreementAlluvial"/> lead to.
    /// </summary>
    /// <param name="method">What the other clustering is called.</param>
    /// <param name="other">Of the list's papers, in their order.</param>
    /// <param name="names">Of its clusters; null for those without.</param>
    public PaperList And(string method, Clustering other, IReadOnlyList<string?> names)
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(other);
        ArgumentNullException.ThrowIfNull(names);
        return And(
            Column(method),
            $"cluster by {method}",
            "plain",
            paper => ClusterMarks.Name(other.Labels[paper], names)
        );
    }

    /// <summary>The same list with the papers' leaves of a tree: what marks of <see cref="DendrogramChart"/> lead to.</summary>
    /// <param name="tree">Of the list's papers, in their order.</param>
    /// <param name="leaves">As the chart draws them.</param>
    public PaperList And(Dendrogram tree, int leaves)
    {
        ArgumentNullException.ThrowIfNull(tree);
        var leafOf = DendrogramChart.LeafOf(tree, leaves);
        return And("leaf", "leaf of the tree", "number", paper => leafOf[paper]);
    }

    /// <summary>The name of a column in addresses.</summary>
    internal static string Column(string method) =>
        string.Concat(method.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit)) is { Length: > 0 } name
            ? name
            : "other";

    private PaperList And(string name, string label, string kind, Func<int, JsonNode?> value)
    {
        var records = (JsonObject)_records.DeepClone();
        records["columns"]!.AsArray().Add(Heading(name, label, kind));
        foreach (var (paper, row) in records["rows"]!.AsArray().Index())
        {
            row!.AsArray().Add(value(paper));
        }

        return new(records, _text);
    }

    /// <summary>How a notebook shows it: the papers for the pages, a sentence for the rest.</summary>
    public IReadOnlyDictionary<string, string> ToMimeBundle() =>
        ImmutableSortedDictionary
            .Create<string, string>(StringComparer.Ordinal)
            .Add(RecordsType, _records.ToJsonString())
            .Add("text/plain", _text);

    public override string ToString() => _text;

    private static JsonArray Row(
        IReadOnlyList<Paper> group,
        Paper paper,
        ILookup<string, string> links,
        LengthRow words,
        DateOnly? day
    ) =>
        new(
            paper.Id,
            TexRepair.Repair(paper.Title).Text,
            TexRepair.Repair(paper.Abstract).Text,
            List(group.Select(record => record.Digest).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)),
            List(new[] { paper.Url }.OfType<string>().Concat(links[paper.Id]).Distinct(StringComparer.Ordinal)),
            List(group.Select(Place)),
            words.AbstractWords,
            words.TitleWords,
            group.Select(record => record.Digest).Distinct(StringComparer.Ordinal).Count(),
            group.Count,
            day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        );

    private static JsonObject Source(Digest digest) =>
        new()
        {
            ["file"] = digest.File,
            ["records"] = digest.Papers.Count,
            ["date"] = digest.Date is { } day ? Worded($"{day:yyyy-MM-dd}") : digest.Papers[0].DateText,
        };

    private static JsonObject Records(
        IReadOnlyList<(string Name, string Label, string Kind)> columns,
        IEnumerable<JsonArray> rows,
        IEnumerable<JsonObject>? sources
    )
    {
        var records = new JsonObject
        {
            ["name"] = "papers",
            ["columns"] = new JsonArray([.. columns.Select(column => Heading(column.Name, column.Label, column.Kind))]),
            ["rows"] = new JsonArray([.. rows]),
        };
        if (sources is not null)
        {
            records["sources"] = new JsonArray([.. sources]);
            records["terms"] = List(Terms);
        }

        return records;
    }

    private static JsonObject Heading(string name, string label, string kind)
    {
        var heading = new JsonObject
        {
            ["name"] = name,
            ["label"] = label,
            ["kind"] = kind,
        };
        if (InTables.TryGetValue(name, out var others))
        {
            heading["tables"] = List(others);
        }

        return heading;
    }

    private static JsonArray List(IEnumerable<string> values) =>
        new([.. values.Select(value => JsonValue.Create(value))]);
}
