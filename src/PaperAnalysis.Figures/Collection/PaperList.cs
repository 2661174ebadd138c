using System.Collections.Immutable;
using System.Text.Json.Nodes;
using PaperAnalysis.Claims;
using PaperAnalysis.Clusters;
using PaperAnalysis.Digests;
using PaperAnalysis.Duplicates;
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
    private readonly JsonObject _records;
    private readonly string _text;

    private PaperList(JsonObject records, string text)
    {
        _records = records;
        _text = text;
    }

    /// <summary>Each paper once, with its digests, its places in their files, and the links that it states.</summary>
    public static PaperList Of(Collection collection, Reconciliation merged)
    {
        ArgumentNullException.ThrowIfNull(collection);
        ArgumentNullException.ThrowIfNull(merged);
        var links = CodeLinks.Find(merged.Kept).ToLookup(link => link.Id, link => link.Url);
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
                ],
                merged
                    .Fates.OfType<RecordFate.Surviving>()
                    .Select(fate => Row(fate.Paper, [.. groups[fate.Group]], links)),
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

    /// <summary>How a notebook shows it: the papers for the pages, a sentence for the rest.</summary>
    public IReadOnlyDictionary<string, string> ToMimeBundle() =>
        ImmutableSortedDictionary
            .Create<string, string>(StringComparer.Ordinal)
            .Add(RecordsType, _records.ToJsonString())
            .Add("text/plain", _text);

    public override string ToString() => _text;

    private static JsonArray Row(Paper paper, IReadOnlyList<Paper> group, ILookup<string, string> links) =>
        new(
            paper.Id,
            TexRepair.Repair(paper.Title).Text,
            TexRepair.Repair(paper.Abstract).Text,
            List(group.Select(record => record.Digest).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)),
            List(new[] { paper.Url }.OfType<string>().Concat(links[paper.Id]).Distinct(StringComparer.Ordinal)),
            List(group.Select(record => Worded($"{record.File}, lines {record.Lines.First} to {record.Lines.Last}")))
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
            ["columns"] = new JsonArray([
                .. columns.Select(column => new JsonObject
                {
                    ["name"] = column.Name,
                    ["label"] = column.Label,
                    ["kind"] = column.Kind,
                }),
            ]),
            ["rows"] = new JsonArray([.. rows]),
        };
        if (sources is not null)
        {
            records["sources"] = new JsonArray([.. sources]);
        }

        return records;
    }

    private static JsonArray List(IEnumerable<string> values) =>
        new([.. values.Select(value => JsonValue.Create(value))]);
}
