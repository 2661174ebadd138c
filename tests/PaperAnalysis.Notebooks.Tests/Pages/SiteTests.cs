using System.Globalization;
using System.Text.Json.Nodes;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using PaperAnalysis.Notebooks.Documents;
using PaperAnalysis.Notebooks.Pages;
using PaperAnalysis.Notebooks.Sessions;

namespace PaperAnalysis.Notebooks.Tests.Pages;

public sealed class SiteTests : IDisposable
{
    private const string Hostile = "<script>alert(1)</script>";

    private static readonly Notebook Typical = Sample.Notebook(
        Sample.Markdown($"# Papers & {Hostile}\n\nA question."),
        Sample.Tagged("parameters", "int top = 10;"),
        Sample.Markdown("## Findings"),
        Sample.Tagged(
            "findings",
            "Show()",
            Sample.Display("text/markdown", $"- **3** papers, {Hostile} ([why](#Evidence))"),
            new Output.Stream("stderr", "a warning")
        ),
        Sample.Markdown("## Evidence\n\n### Detail\n\n## Evidence"),
        Sample.Code(
            "chart",
            new Output.Result(
                new MimeBundle(
                    new JsonObject
                    {
                        ["text/html"] = "<p>not this</p>",
                        ["text/plain"] = "Bars of \"papers\"",
                        ["application/vnd.plotly.v1+json"] = Chart(),
                    },
                    []
                ),
                1
            )
        ),
        Sample.Code("table", Sample.Display("text/html", "<style>td { color: red }</style><table><td>1</table>")),
        Sample.Code("fail", new Output.Error("E", "m", ["\e[31mE\e[0m: <m>"])),
        Sample.Code("image", Sample.Display("image/png", "AAAA\n")),
        Sample.Code("drawing", Sample.Display("image/svg+xml", "<svg onload='alert(1)'/>")),
        Sample.Code("other", Sample.Display("application/pdf", "x")),
        Sample.Code("data", Sample.Display("application/json", new JsonObject { ["b"] = 1 }))
    );

    private readonly string _folder = Directory.CreateTempSubdirectory("site-").FullName;

    [Fact]
    public void A_page_has_language_title_contents_and_no_script_but_its_own()
    {
        var page = Page(Plotly());
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal($"Papers & {Hostile}", page.Title);
        Assert.Equal(
            [("Findings", "#Findings"), ("Evidence", "#Evidence"), ("Detail", "#Detail"), ("Evidence", "#Evidence-2")],
            page.QuerySelectorAll("nav.contents a").Select(a => (a.TextContent, a.GetAttribute("href")!))
        );
        foreach (var link in page.QuerySelectorAll("nav.contents a"))
        {
            Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..]));
        }

        Assert.Equal(
            ["assets/plotly.min.js", .. PageAssets.Scripts],
            page.Scripts.Where(s => s.Type != "application/json").Select(s => s.GetAttribute("src"))
        );
    }

    [Fact]
    public void Code_is_folded_away_but_there()
    {
        var code = Page(Plotly()).QuerySelectorAll("details.code");
        Assert.Equal("int top = 10;", code[0].QuerySelector("pre")!.TextContent);
        Assert.All(code, details => Assert.False(details.HasAttribute("open")));
    }

    [Fact]
    public void Values_given_to_the_run_stand_open()
    {
        var notebook = NotebookParameters.WithValues(
            Typical,
            "a.ipynb",
            [new ParameterValue("--set top=20", "top", ["20"])]
        );
        var open = Assert.Single(Page(Plotly(), notebook).QuerySelectorAll("details[open]"));
        Assert.Equal("Values given to this runtop = 20;", open.TextContent);
    }

    [Fact]
    public void A_chart_is_preferred_and_its_JSON_is_whole_and_cannot_end_its_element()
    {
        var page = Page(Plotly());
        var figure = Assert.Single(page.QuerySelectorAll("figure.chart"));
        var json = figure.QuerySelector("script")!.TextContent;
        Assert.DoesNotContain("<", json, StringComparison.Ordinal);
        Assert.True(JsonNode.DeepEquals(Chart(), JsonNode.Parse(json)));
        var plot = figure.QuerySelector(".plot")!;
        Assert.Equal("Bars of \"papers\"", plot.GetAttribute("aria-label"));
        Assert.Equal("height:320px", plot.GetAttribute("style"));
    }

    [Fact]
    public void Styles_of_an_output_reach_only_itself() =>
        Assert.Equal("#html-1 {td { color: red }}", Page(Plotly()).QuerySelector("#html-1 style")!.TextContent);

    [Fact]
    public void Other_outputs_are_shown_by_their_type()
    {
        var page = Page(Plotly());
        Assert.Equal("E: <m>", page.QuerySelector("pre.error")!.TextContent);
        Assert.Equal("E", page.QuerySelector("pre.error .ansi-red")!.TextContent);
        Assert.Equal("a warning", page.QuerySelector("pre.stderr")!.TextContent);
        Assert.Equal(
            // base64 of <svg onload='alert(1)'/>: as an image it cannot act.
            ["data:image/png;base64,AAAA", "data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9J2FsZXJ0KDEpJy8+"],
            page.QuerySelectorAll("img").Select(i => i.GetAttribute("src"))
        );
        Assert.Equal(
            "An output that pages cannot show (application/pdf).",
            page.QuerySelector("section > p.note")!.TextContent
        );
        Assert.Equal("{\n \"b\": 1\n}", page.QuerySelectorAll("pre.text")[^1].TextContent);
    }

    [Fact]
    public void The_index_has_each_title_and_its_findings_with_links_to_the_page()
    {
        Write(Plotly(), Typical);
        var index = Parse("index.html");
        var title = index.QuerySelector("h2 a")!;
        Assert.Equal(($"Papers & {Hostile}", "01-a.html"), (title.TextContent, title.GetAttribute("href")!));
        Assert.Equal($"3 papers, {Hostile} (why)", index.QuerySelector("li")!.TextContent);
        Assert.Equal("01-a.html#Evidence", index.QuerySelector("li a")!.GetAttribute("href"));
        Assert.DoesNotContain("a warning", index.Body!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>Before, the first ran as script when it was clicked, and the second led nowhere.</summary>
    [Theory]
    [InlineData("javascript:alert(1)", "javascript%3Aalert%281%29.html")]
    [InlineData("Q&A #1", "Q%26A%20%231.html")]
    [InlineData("100 % är", "100%20%25%20%C3%A4r.html")]
    public void A_notebook_may_be_named_as_files_are_and_the_index_leads_to_its_page(string name, string address)
    {
        new Site("All", Plotly()).Write(
            Path.Combine(_folder, "pages"),
            [(Path.Combine(_folder, name + ".ipynb"), new RunResult.Completed(Typical))]
        );
        var links = Parse("index.html").QuerySelectorAll("main a").Select(a => a.GetAttribute("href")!).ToList();
        Assert.Equal([address, address + "#Evidence"], links);
        Assert.True(File.Exists(Path.Combine(_folder, "pages", Uri.UnescapeDataString(address))));
    }

    [Fact]
    public void Without_plotly_at_hand_the_page_takes_it_from_its_public_address_and_says_so()
    {
        var page = Page(new PlotlySource(null));
        Assert.Contains("https://cdn.plot.ly/plotly-strict-4.1.1.min.js", page.Scripts.Select(s => s.Source));
        Assert.Equal(
            "The charts on this page load plotly.js from https://cdn.plot.ly/plotly-strict-4.1.1.min.js: npm was not there to fetch it when these pages were built.",
            page.QuerySelector("p.note")!.TextContent
        );
        Assert.False(File.Exists(Path.Combine(_folder, "pages", "assets", "plotly.min.js")));
    }

    [Fact]
    public void A_page_without_charts_does_not_load_plotly() =>
        Assert.DoesNotContain(
            "assets/plotly.min.js",
            Page(Plotly(), Sample.Notebook(Sample.Markdown("text"))).Scripts.Select(s => s.Source)
        );

    /// <summary>Each fold said "Code", and a chart stood before what it shows.</summary>
    [Fact]
    public void What_a_cell_finds_stands_above_what_it_shows_and_each_fold_says_what_its_code_does()
    {
        var page = Page(
            Plotly(),
            new Notebook(
                [
                    Sample.Code("var n = 1;\nShow(n)", Sample.Display("text/plain", "the words")) with
                    {
                        Id = "words",
                    },
                    Sample.Code(
                        "// Says which word leads.\nSay(n)",
                        Sample.Display("text/markdown", "**n** leads.")
                    ) with
                    {
                        Id = "words-answer",
                    },
                    Sample.Code("Show(2)", Sample.Display("text/plain", "else")) with
                    {
                        Id = "other",
                    },
                ],
                []
            )
        );
        Assert.Equal(
            ["cell-words-answer", "cell-words", "cell-other"],
            page.QuerySelectorAll("main > section").Select(section => section.Id)
        );
        Assert.Equal(
            ["Code: Says which word leads.", "Code: Show(n)"],
            page.QuerySelectorAll("summary").Take(2).Select(summary => summary.TextContent)
        );
    }

    [Fact]
    public void A_chart_that_says_its_title_to_pages_has_it_above_the_plot_which_is_lower_by_so_much()
    {
        var chart = Chart();
        chart["layout"] = new JsonObject
        {
            ["height"] = 320,
            ["margin"] = new JsonObject { ["t"] = 100 },
            ["meta"] = new JsonObject
            {
                ["title"] = "R&amp;D, 61 % of 34 %",
                ["names"] = new JsonArray("34 %"),
                ["subtitle"] = "of &lt;3 %",
                ["alt"] = "R&amp;D: 2 rows.",
                ["key"] = new JsonArray(
                    new JsonObject
                    {
                        ["label"] = "kept",
                        ["color"] = "#0072B2",
                        ["symbol"] = "■",
                    },
                    new JsonObject { ["label"] = "not", ["color"] = "red;background:url(x)" }
                ),
            },
        };
        var page = Page(
            Plotly(),
            Sample.Notebook(Sample.Code("chart", Sample.Display("application/vnd.plotly.v1+json", chart)))
        );
        var caption = page.QuerySelector("figcaption")!;
        Assert.Equal(
            ("R&D, 61\u00a0% of 34\u00a0%", "of <3\u00a0%"),
            (caption.QuerySelector("b")!.TextContent, caption.QuerySelector("span")!.TextContent)
        );
        Assert.Equal(
            ["color:#0072B2", "color:inherit"],
            caption.QuerySelectorAll("i").Select(i => i.GetAttribute("style"))
        );
        var plot = page.QuerySelector(".plot")!;
        // 32 pixels stay for the buttons.
        Assert.Equal(("R&D: 2 rows.", "height:252px"), (plot.GetAttribute("aria-label"), plot.GetAttribute("style")));
    }

    /// <summary>Records of one notebook, a column of another, and a file that is there.</summary>
    [Fact]
    public void Records_get_a_page_their_data_a_script_and_their_files_a_footer_with_hashes()
    {
        File.WriteAllText(Path.Combine(_folder, "a.txt"), "abc");
        JsonObject Column(string name, string kind) =>
            new()
            {
                ["name"] = name,
                ["label"] = name,
                ["kind"] = kind,
            };
        JsonObject first = new()
        {
            ["name"] = "papers",
            ["columns"] = new JsonArray(Column("id", "key"), Column("title", "title")),
            ["rows"] = new JsonArray(new JsonArray("1", Hostile), new JsonArray("2", "b")),
            ["sources"] = new JsonArray(
                new JsonObject
                {
                    ["file"] = "a.txt",
                    ["records"] = 2,
                    ["date"] = "Mar 17",
                },
                new JsonObject
                {
                    ["file"] = "gone.txt",
                    ["records"] = 0,
                    ["date"] = null,
                }
            ),
        };
        JsonObject second = new()
        {
            ["columns"] = new JsonArray(Column("id", "key"), Column("cluster", "facet")),
            ["rows"] = new JsonArray(new JsonArray("2", "x"), new JsonArray("3", "y")),
        };
        new Site("All", Plotly()) { Command = "paper-analysis render --set a=<b>" }.Write(
            Path.Combine(_folder, "pages"),
            [
                (Path.Combine(_folder, "01-a.ipynb"), new RunResult.Completed(Typical) { Records = [first] }),
                (Path.Combine(_folder, "02-b.ipynb"), new RunResult.Completed(Typical) { Records = [second] }),
            ]
        );
        var script = File.ReadAllText(Path.Combine(_folder, "pages", "assets", "records-data.js"));
        var data = JsonNode.Parse(script[script.IndexOf('{', StringComparison.Ordinal)..script.LastIndexOf(';')])!;
        // One text of so few rows; in it too nothing can end the script.
        Assert.Equal(
            $$"""[["1","{{Hostile}}",null],["2","b","x"]]""",
            (string?)Assert.Single(data["parts"]!.AsArray())
        );
        Assert.DoesNotContain("<", script, StringComparison.Ordinal);
        Assert.Equal("All papers", Parse("papers.html").Title);
        var page = Parse("01-a.html");
        Assert.Equal("papers.html", page.QuerySelector("a[data-records]")!.GetAttribute("href"));
        Assert.Equal(
            [
                // SHA-256 of "abc", as FIPS 180-2 gives it.
                "a.txtMar 172ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                "gone.txtnot said0the file is not there",
            ],
            page.QuerySelectorAll("footer tbody tr").Select(row => row.TextContent)
        );
        Assert.Equal("paper-analysis render --set a=<b>", page.QuerySelector("footer p code")!.TextContent);
    }

    /// <summary>Days of one year, or of several, whose order the files do not say, were told as a range from the first file's.</summary>
    [Theory]
    [InlineData("no date said")]
    [InlineData("of Mar 17", "Mar 17", "Mar 17")]
    [InlineData("of Mar 17, Aug 11 and Mar 18", "Mar 17", "Aug 11", "Mar 18")]
    [InlineData("of 5 dates", "Mar 17", "Aug 11", "Mar 18", "May 1", "May 2")]
    [InlineData("of 2025-03-01 to 2025-08-11", "2025-08-11", "2025-04-02", "2025-03-01", "2025-04-04", "2025-04-05")]
    public void The_footer_says_of_when_the_files_are(string said, params string[] dates)
    {
        JsonObject records = new()
        {
            ["name"] = "papers",
            ["columns"] = new JsonArray(new JsonObject { ["name"] = "id", ["kind"] = "key" }),
            ["rows"] = new JsonArray(new JsonArray("1")),
            ["sources"] = new JsonArray([
                .. dates.Select(date => new JsonObject
                {
                    ["file"] = "a.txt",
                    ["records"] = 1,
                    ["date"] = date,
                }),
            ]),
        };
        new Site("All", Plotly()).Write(
            Path.Combine(_folder, "pages"),
            [(Path.Combine(_folder, "01-a.ipynb"), new RunResult.Completed(Typical) { Records = [records] })]
        );

        Assert.EndsWith(
            $", {said}",
            Parse("01-a.html").QuerySelector("footer summary")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_notebook_without_a_heading_is_called_by_its_file() =>
        Assert.Equal("01-a", Page(Plotly(), Sample.Notebook(Sample.Code("1"))).Title);

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void Pages_are_the_same_in_every_culture(string culture)
    {
        var expected = Bytes(Typical);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, Bytes(Typical));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Two_notebooks_with_the_same_page_are_refused()
    {
        Assert.Equal(
            "b/X.ipynb: found that its page X.html would be that of a/x.ipynb too, expected names that differ. Rename one, or render them apart.",
            Assert.Throws<NotebookInputException>(() => Site.PageNames(["a/x.ipynb", "b/X.ipynb"])).Message
        );
        Assert.Equal(
            "index.ipynb: found that its page index.html would be that of the list of notebooks too, expected names that differ. Rename one, or render them apart.",
            Assert.Throws<NotebookInputException>(() => Site.PageNames(["index.ipynb"])).Message
        );
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static JsonObject Chart() =>
        new()
        {
            ["data"] = new JsonArray(
                new JsonObject
                {
                    ["type"] = "bar",
                    ["x"] = new JsonArray(Hostile, "é"),
                    ["y"] = new JsonArray(1, 0.1),
                }
            ),
            ["layout"] = new JsonObject { ["height"] = 320, ["title"] = "</SCRIPT><!--" },
        };

    private PlotlySource Plotly()
    {
        var file = Path.Combine(_folder, "plotly.js");
        File.WriteAllText(file, "// plotly");
        return new PlotlySource(file);
    }

    private IHtmlDocument Page(PlotlySource plotly, Notebook? notebook = null)
    {
        Write(plotly, notebook ?? Typical);
        return Parse("01-a.html");
    }

    private void Write(PlotlySource plotly, Notebook notebook) =>
        new Site("All", plotly).Write(
            Path.Combine(_folder, "pages"),
            [(Path.Combine(_folder, "01-a.ipynb"), new RunResult.Completed(notebook))]
        );

    private IHtmlDocument Parse(string name) =>
        new HtmlParser().ParseDocument(File.ReadAllText(Path.Combine(_folder, "pages", name)));

    private Dictionary<string, string> Bytes(Notebook notebook)
    {
        if (Directory.Exists(Path.Combine(_folder, "pages")))
        {
            Directory.Delete(Path.Combine(_folder, "pages"), recursive: true);
        }

        Write(Plotly(), notebook);
        return Directory
            .GetFiles(Path.Combine(_folder, "pages"), "*", SearchOption.AllDirectories)
            .ToDictionary(f => f, f => Convert.ToHexString(File.ReadAllBytes(f)));
    }
}
