using System.Text.Json.Nodes;
using PaperAnalysis.Notebooks.Documents;
using PaperAnalysis.Notebooks.Sessions;
using StoredOutput = PaperAnalysis.Notebooks.Documents.Output;

namespace PaperAnalysis.Cli.Tests.Browser;

/// <summary>Ten thousand made records, a table of them, and a chart whose marks stand for some.</summary>
internal static class RecordSample
{
    public const int Count = 10_000;

    public static Notebook Notebook() =>
        new(
            [
                new Cell.Markdown("title", "# Records\n\nSee https://example.org/a?b=1.", [], []),
                Code("table", "text/html", Table()),
                Code("marks", "application/vnd.plotly.v1+json", Chart()),
            ],
            []
        );

    /// <summary>Each tenth speaks of agents, and each of "multi-agent" or "agentless" things, which are other words.</summary>
    public static JsonObject Records() =>
        new()
        {
            ["name"] = "papers",
            ["columns"] = new JsonArray(
                Column("id", "key"),
                Column("title", "title"),
                Column("abstract", "text"),
                Column("digest", "facet"),
                Column("links", "links"),
                Column("words", "number")
            ),
            ["rows"] = new JsonArray([
                .. Enumerable
                    .Range(0, Count)
                    .Select(i => new JsonArray(
                        $"r:{i}",
                        $"{HostileSite.Title} number {i}",
                        string.Concat(Enumerable.Repeat("Long words of an abstract that goes on. ", 30))
                            + (i % 10 == 0 ? "Agents plan; an agent acts." : "A multi-agent and agentless text. LLM."),
                        new JsonArray($"d{i % 3}"),
                        new JsonArray("https://example.org/x", "javascript:alert(1)"),
                        i
                    )),
            ]),
            ["sources"] = new JsonArray(),
            ["terms"] = new JsonArray("Term"),
        };

    private static JsonObject Column(string name, string kind) =>
        new()
        {
            ["name"] = name,
            ["label"] = name,
            ["kind"] = kind,
        };

    private static string Table() =>
        "<div class=\"pa-frame\"><table><caption>rows</caption><thead><tr><th scope=\"col\">Id</th><th scope=\"col\" data-name=\"AbstractWords\">words of the abstract</th><th scope=\"col\">Note</th></tr></thead><tbody>"
        + string.Concat(
            Enumerable
                .Range(0, Count)
                .Select(i =>
                    $"<tr><td>r:{i}</td><td>{(i * 7919) % Count}</td><td>{(i == 5 ? "=1+1" : "plain")}</td></tr>"
                )
        )
        + "</tbody></table></div>";

    private static JsonObject Chart() =>
        new()
        {
            ["data"] = new JsonArray(
                new JsonObject
                {
                    ["type"] = "bar",
                    ["name"] = "words",
                    ["x"] = new JsonArray(0, 1),
                    ["y"] = new JsonArray(3, 5),
                    ["opens"] = new JsonArray("word=agent", "digest=d1"),
                    ["error_y"] = new JsonObject { ["array"] = new JsonArray(1, 2) },
                },
                new JsonObject
                {
                    ["type"] = "scatter",
                    ["mode"] = "markers",
                    ["name"] = "map",
                    ["x"] = new JsonArray(0, 1, 2),
                    ["y"] = new JsonArray(1, 1, 1),
                    ["opens"] = new JsonArray("id=r%3A0", "id=r%3A1", "id=r%3A20"),
                }
            ),
            ["layout"] = new JsonObject
            {
                ["height"] = 400,
                ["xaxis"] = new JsonObject
                {
                    ["title"] = new JsonObject { ["text"] = "term" },
                    ["tickvals"] = new JsonArray(0, 1),
                    ["ticktext"] = new JsonArray("a &amp; b", "c"),
                },
                ["yaxis"] = new JsonObject { ["title"] = new JsonObject { ["text"] = "papers" } },
                ["meta"] = new JsonObject
                {
                    ["title"] = "Terms",
                    ["alt"] = "Terms: 2 rows.",
                    ["measures"] = new JsonArray(
                        new JsonObject
                        {
                            ["name"] = "Terms.Of",
                            ["answers"] = "Which terms?",
                            ["formula"] = "a &lt; b",
                            ["unit"] = "papers",
                        }
                    ),
                },
            },
        };

    private static Cell.Code Code(string id, string mime, JsonNode content) =>
        new(id, "Show()", [], [new StoredOutput.Display(new MimeBundle(new JsonObject { [mime] = content }, []))], 1);
}
