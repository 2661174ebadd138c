using System.Text.Json.Nodes;
using PaperAnalysis.Notebooks.Documents;
using PaperAnalysis.Notebooks.Pages;
using PaperAnalysis.Notebooks.Sessions;
using StoredOutput = PaperAnalysis.Notebooks.Documents.Output;

namespace PaperAnalysis.Cli.Tests.Browser;

/// <summary>Pages of a notebook over papers whose titles try to act.</summary>
public sealed class HostileSite : IDisposable
{
    public const string Title = "<script>alert(1)</script>";
    public const string Image = "<img src=x onerror=alert(2)>";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("site-");

    public HostileSite() =>
        new Site("All", PlotlySource.OfBuild()).Write(
            _folder.FullName,
            [
                (Path.Combine(_folder.FullName, "01-hostile.ipynb"), new RunResult.Completed(Notebook())),
                (Path.Combine(_folder.FullName, "02-long.ipynb"), new RunResult.Completed(LongNotebook())),
                (Path.Combine(_folder.FullName, "03-many.ipynb"), new RunResult.Completed(ManyMarksNotebook())),
                (
                    Path.Combine(_folder.FullName, "04-records.ipynb"),
                    new RunResult.Completed(RecordSample.Notebook()) { Records = [RecordSample.Records()] }
                ),
                (Path.Combine(_folder.FullName, "04-card.ipynb"), new RunResult.Completed(GraphicsCardNotebook())),
                (Path.Combine(_folder.FullName, "05-linked.ipynb"), new RunResult.Completed(LinkedSample.Notebook())),
            ]
        );

    public string Page => Path.Combine(_folder.FullName, "01-hostile.html");

    /// <summary>Eight charts, more than a window shows.</summary>
    public string ManyCharts => Path.Combine(_folder.FullName, "02-long.html");

    /// <summary>A chart of thousands of marks in two colours.</summary>
    public string ManyMarks => Path.Combine(_folder.FullName, "03-many.html");

    /// <summary>A chart of each kind that plotly.js draws on a graphics card by programs for it.</summary>
    public string GraphicsCard => Path.Combine(_folder.FullName, "04-card.html");

    /// <summary>A table of ten thousand rows and a chart, of records that have a page of their own.</summary>
    public string Table => Path.Combine(_folder.FullName, "04-records.html");

    /// <summary>A map, bars and tables of the same records, and a sentence that names some of them.</summary>
    public string Linked => Path.Combine(_folder.FullName, "05-linked.html");

    public string Records => Path.Combine(_folder.FullName, "papers.html");

    public string Index => Path.Combine(_folder.FullName, "index.html");

    public void Dispose() => _folder.Delete(recursive: true);

    private static Notebook Notebook() =>
        new(
            [
                new Cell.Markdown(
                    "title",
                    $"# On {Title}\n\nSome `code`, $x_1 < y$ and {Image}.\n\n| {string.Join(" | ", Enumerable.Range(1, 30))} |\n|{string.Concat(Enumerable.Repeat("---|", 30))}\n| {Title} |\n",
                    [],
                    []
                ),
                Code("findings", Display("text/markdown", $"- {Title} {Image}")) with
                {
                    Metadata = new JsonObject { ["tags"] = new JsonArray("findings") },
                },
                new Cell.Markdown("part", "## Part\n\n## Another part", [], []),
                Code("bars", Display("application/vnd.plotly.v1+json", Bars())),
                Code("heat", Display("application/vnd.plotly.v1+json", Heatmap())),
                Code("points", Display("application/vnd.plotly.v1+json", Points())),
                Code("text", Display("text/plain", new string('x', 500) + Title)),
                Code("error", new StoredOutput.Error("Exception", Title, ["\e[31m" + Image + "\e[0m"])),
            ],
            []
        );

    private static Notebook LongNotebook() =>
        new(
            [
                .. Enumerable
                    .Range(0, 8)
                    .Select(i => Code($"chart-{i}", Display("application/vnd.plotly.v1+json", Heatmap()))),
            ],
            []
        );

    private static Notebook ManyMarksNotebook() =>
        new([Code("map", Display("application/vnd.plotly.v1+json", ManyPoints()))], []);

    private static Notebook GraphicsCardNotebook()
    {
        const string Grid = "[[1, 2], [2, 3]]";
        const string Axes = """[{ "label": "a", "values": [1, 2, 3] }, { "label": "b", "values": [3, 1, 2] }]""";
        string[] traces =
        [
            """{ "type": "scattergl", "mode": "lines+markers", "x": [1, 2, 3], "y": [1, 2, 3] }""",
            """{ "type": "scatterpolargl", "r": [1, 2, 3], "theta": [0, 120, 240] }""",
            $$"""{ "type": "splom", "dimensions": {{Axes}} }""",
            $$"""{ "type": "parcoords", "dimensions": {{Axes}} }""",
            """{ "type": "scatter3d", "x": [1, 2, 3], "y": [1, 2, 3], "z": [1, 2, 3] }""",
            $$"""{ "type": "surface", "z": {{Grid}} }""",
        ];
        return new(
            [
                .. traces.Select(
                    (trace, i) =>
                        Code(
                            $"card-{i}",
                            Display(
                                "application/vnd.plotly.v1+json",
                                JsonNode.Parse($$"""{ "data": [{{trace}}], "layout": {} }""")!
                            )
                        )
                ),
            ],
            []
        );
    }

    private static Cell.Code Code(string id, StoredOutput output) =>
        new(id, $"Show(\"{Title}\") // {new string('y', 500)}", [], [output], 1);

    private static StoredOutput.Display Display(string mime, JsonNode content) =>
        new(new MimeBundle(new JsonObject { [mime] = content }, []));

    // Figures encode what comes from a digest, since Plotly reads some tags in texts; the raw forms show that a figure
    // that forgot would do no harm either.
    private static JsonObject Bars() =>
        new()
        {
            ["data"] = new JsonArray(
                new JsonObject
                {
                    ["type"] = "bar",
                    ["x"] = new JsonArray("&lt;script&gt;alert(1)&lt;/script&gt;", Image),
                    ["y"] = new JsonArray(2, 1),
                    ["hovertemplate"] = "%{x}: %{y}<extra></extra>",
                }
            ),
            ["layout"] = new JsonObject
            {
                ["title"] = new JsonObject { ["text"] = "</script>" + Title },
                ["width"] = 2000,
                ["height"] = 400,
            },
        };

    private static JsonObject Points() =>
        new()
        {
            ["data"] = new JsonArray(
                new JsonObject
                {
                    ["type"] = "scatter",
                    ["mode"] = "markers",
                    ["y"] = new JsonArray(1, 2, 3),
                    ["customdata"] = new JsonArray("<b>Graph</b><br>networks &amp; trees", "Random graphs", Image),
                },
                new JsonObject
                {
                    ["type"] = "scatter",
                    ["mode"] = "text",
                    ["y"] = new JsonArray(1),
                    ["text"] = new JsonArray("a label"),
                }
            ),
            ["layout"] = new JsonObject { ["meta"] = new JsonObject { ["search"] = "titles" } },
        };

    /// <summary>2,000 red marks at (1, 1), as many blue ones at (3, 3), in a plot from 0 to 4.</summary>
    private static JsonObject ManyPoints() =>
        new()
        {
            ["data"] = new JsonArray(Cloud("red", 1), Cloud("blue", 3)),
            ["layout"] = new JsonObject
            {
                ["height"] = 400,
                ["showlegend"] = true,
                ["legend"] = new JsonObject { ["itemclick"] = "toggleothers" },
                ["xaxis"] = new JsonObject { ["range"] = new JsonArray(0, 4) },
                ["yaxis"] = new JsonObject { ["range"] = new JsonArray(0, 4) },
                ["meta"] = new JsonObject { ["search"] = "titles" },
            },
        };

    private static JsonObject Cloud(string color, int at)
    {
        JsonArray Repeated(JsonNode node) => [.. Enumerable.Range(0, 2_000).Select(_ => node.DeepClone())];
        return new()
        {
            ["type"] = "scattergl",
            ["mode"] = "markers",
            ["name"] = color,
            ["legendgroup"] = color,
            ["x"] = Repeated(at),
            ["y"] = Repeated(at),
            ["marker"] = new JsonObject { ["color"] = color, ["size"] = 12 },
            ["customdata"] = Repeated($"a {color} paper"),
            ["hovertemplate"] = "%{customdata}<extra></extra>",
        };
    }

    private static JsonObject Heatmap() =>
        new()
        {
            ["data"] = new JsonArray(
                new JsonObject { ["type"] = "heatmap", ["z"] = new JsonArray(new JsonArray(1, 2), new JsonArray(3, 4)) }
            ),
            ["layout"] = new JsonObject(),
        };
}
