using System.Text.Json.Nodes;
using PaperAnalysis.Notebooks.Documents;
using PaperAnalysis.Notebooks.Sessions;
using StoredOutput = PaperAnalysis.Notebooks.Documents.Output;

namespace PaperAnalysis.Cli.Tests.Browser;

/// <summary>A map of a hundred of the records of <see cref="RecordSample"/>, bars of digests, tables, and a finding.</summary>
internal static class LinkedSample
{
    private const string Plotly = "application/vnd.plotly.v1+json";

    /// <summary>Longer than a line, in a sentence and of a mark.</summary>
    public const string LongName =
        "an agent that plans 5 % of its own way through a name of more words than one line of a page has room for";

    public static Notebook Notebook() =>
        new(
            [
                new Cell.Markdown("title", "# Linked", [], []),
                Code(
                    "terms",
                    "text/html",
                    Table(
                        ["Term", "Papers", "Rank"],
                        [
                            ["agent", "1000", "1"],
                            ["LLM", "9000", "2"],
                            ["nowhere", "3", "3"],
                        ]
                    )
                ),
                Code(
                    "digests",
                    "text/html",
                    Table(
                        ["Digest", "Papers"],
                        [
                            ["d0", "3334"],
                            ["d1", "3333"],
                            ["d2", "3"],
                        ]
                    )
                ),
                Code(
                    "papers",
                    "text/html",
                    Table(["Id", "Margin"], [.. Enumerable.Range(0, 30).Select(i => new[] { $"r:{i}", $"0.{i}" })])
                ),
                Code("finding", "text/markdown", "**d1** leads with **3333**, as `r:7` says; **nothing** follows."),
                Code("long", "text/markdown", $"The largest is **{LongName}**: it has 1000 papers."),
                Code("map", Plotly, Map()),
                Code("bars", Plotly, Bars()),
                Code("cells", Plotly, Cells()),
                Code("word", Plotly, Word()),
            ],
            []
        );

    /// <summary>Record i at (i mod 10, i / 10), and twenty names in two rows, too many for the plot unless a reader zooms in.</summary>
    private static JsonObject Map() =>
        new()
        {
            ["data"] = new JsonArray(
                new JsonObject
                {
                    ["type"] = "scatter",
                    ["mode"] = "markers",
                    ["legendgroup"] = "all",
                    ["x"] = new JsonArray([.. Enumerable.Range(0, 100).Select(i => JsonValue.Create(i % 10))]),
                    ["y"] = new JsonArray([.. Enumerable.Range(0, 100).Select(i => JsonValue.Create(i / 10))]),
                    ["opens"] = new JsonArray([
                        .. Enumerable.Range(0, 100).Select(i => JsonValue.Create($"id=r%3A{i}")),
                    ]),
                    ["customdata"] = new JsonArray([
                        .. Enumerable
                            .Range(0, 100)
                            .Select(i => new JsonArray($"Paper <b>{(i < 10 ? "low" : "high")}</b> {i}")),
                    ]),
                }
            ),
            ["layout"] = new JsonObject
            {
                ["height"] = 450,
                ["xaxis"] = new JsonObject { ["range"] = new JsonArray(-1, 10) },
                ["yaxis"] = new JsonObject { ["range"] = new JsonArray(-1, 10) },
                ["meta"] = new JsonObject
                {
                    ["title"] = "Map",
                    ["search"] = "titles",
                    ["labels"] = new JsonArray([
                        .. Enumerable
                            .Range(0, 40)
                            .Select(i => new JsonObject
                            {
                                ["x"] = 4 + (i % 20 / 20.0),
                                ["y"] = 4 + (i / 20 / 4.0),
                                ["text"] = $"a name of some length {i}",
                                ["legendgroup"] = "all",
                            }),
                    ]),
                },
            },
            ["config"] = new JsonObject { ["modeBarButtons"] = new JsonArray(new JsonArray("zoom2d", "resetScale2d")) },
        };

    private static JsonObject Bars() =>
        new()
        {
            ["data"] = new JsonArray(
                new JsonObject
                {
                    ["type"] = "bar",
                    ["x"] = new JsonArray("d0", "d1", "d2"),
                    ["y"] = new JsonArray(3334, 3333, 3333),
                    ["opens"] = new JsonArray("digest=d0", "digest=d1", "digest=d2"),
                }
            ),
            ["layout"] = new JsonObject
            {
                ["meta"] = new JsonObject
                {
                    ["title"] = "Above d1, d1, r:7 and 3333 lie",
                    ["names"] = new JsonArray("d1", "`r:7`", "3333"),
                },
            },
        };

    /// <summary>One bar, of a word by its long name.</summary>
    private static JsonObject Word() =>
        new()
        {
            ["data"] = new JsonArray(
                new JsonObject
                {
                    ["type"] = "bar",
                    ["y"] = new JsonArray(1000),
                    ["opens"] = new JsonArray($"word={LongName}|agent"),
                }
            ),
            ["layout"] = new JsonObject { ["meta"] = new JsonObject { ["title"] = "One word" } },
        };

    /// <summary>A cell for each digest and word.</summary>
    private static JsonObject Cells() =>
        new()
        {
            ["data"] = new JsonArray(
                new JsonObject
                {
                    ["type"] = "heatmap",
                    ["x"] = new JsonArray(0, 1, 2),
                    ["y"] = new JsonArray(0, 1),
                    ["z"] = new JsonArray(new JsonArray(1, 2, 3), new JsonArray(4, null, 0)),
                    ["zmin"] = 0,
                    ["zmax"] = 4,
                    ["colorscale"] = new JsonArray(new JsonArray(0, "#F4F6F8"), new JsonArray(1, "#00224E")),
                    ["showscale"] = false,
                    ["opens"] = new JsonArray([
                        .. new[] { "agent", "LLM" }.Select(word => new JsonArray([
                            .. Enumerable.Range(0, 3).Select(d => JsonValue.Create($"word={word}&digest=d{d}")),
                        ])),
                    ]),
                },
                new JsonObject
                {
                    ["type"] = "scatter",
                    ["mode"] = "text",
                    ["x"] = new JsonArray(0, 2),
                    ["y"] = new JsonArray(1, 1),
                    ["text"] = new JsonArray("4", "0"),
                    ["textfont"] = new JsonObject { ["color"] = "#000000" },
                }
            ),
            ["layout"] = new JsonObject { ["meta"] = new JsonObject { ["title"] = "Words by digest" } },
        };

    private static string Table(string[] headings, string[][] rows) =>
        $"<div class=\"pa-frame\"><table><thead><tr>{string.Concat(headings.Select(heading => $"<th scope=\"col\">{heading}</th>"))}</tr></thead><tbody>{string.Concat(rows.Select(row => $"<tr>{string.Concat(row.Select(cell => $"<td>{cell}</td>"))}</tr>"))}</tbody></table></div>";

    private static Cell.Code Code(string id, string mime, JsonNode content) =>
        new(id, "Show()", [], [new StoredOutput.Display(new MimeBundle(new JsonObject { [mime] = content }, []))], 1);
}
