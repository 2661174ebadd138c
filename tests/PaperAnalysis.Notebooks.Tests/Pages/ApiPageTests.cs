using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using PaperAnalysis.Notebooks.Pages;
using PaperAnalysis.Notebooks.Tests.Pages.ApiSample;

namespace PaperAnalysis.Notebooks.Tests.Pages;

public sealed class ApiPageTests : IDisposable
{
    private static readonly string Assembly = typeof(Board).Assembly.Location;

    private readonly string _folder = Directory.CreateTempSubdirectory("api-").FullName;

    [Fact]
    public void A_page_has_the_types_of_a_namespace_in_the_notation_of_C_sharp() =>
        Assert.Equal(
            [
                "sealed record Board",
                "Board(double Width, string? Label = null)",
                "const int Legs = 4",
                "int Count { get; }",
                "string? Label { get; init; }",
                "required IReadOnlyList<string?> Notes { get; init; }",
                "double Width { get; init; }",
                "abstract class Shelf<T> : IDisposable where T : class, IComparable<T>, new()",
                "protected Shelf(T first)",
                "abstract void Dispose()",
                "protected virtual (int Row, string? Name) Find<TKey>(TKey key) where TKey : struct",
                "void Give(T item)",
                "T? Take()",
                "T? Take(in int place, Weekend day = Sunday, params string[] more)",
                "IReadOnlyList<T> TakeAll(int place)",
                "readonly record struct Spot",
                "Spot(int Row)",
                "int Row { get; init; }",
                "override string ToString()",
                "static Spot operator +(Spot one, Spot other)",
                "enum Weekend : short",
                "None = -1",
                "Saturday = 6",
                "Sunday = 7",
            ],
            Texts(Sample(Assembly), "pre")
        );

    [Fact]
    public void Comments_stand_below_what_they_are_of_and_once()
    {
        var page = Sample(Assembly);
        Assert.Equal(
            [
                "A shape with a < b; see Shelf<T>.",
                "In metres.",
                "Holds T.",
                "Takes all.",
                "Two comments that inherit from each other.",
                "Takes one.",
                "Takes one.",
                "Takes all.",
                "Two comments that inherit from each other.",
                "Adds nothing.",
                "The first.",
            ],
            Texts(page, ".doc")
        );
        Assert.Equal(["first", "What it holds at first."], Texts(page, "section > dl > *"));
        Assert.Equal(
            [
                "place",
                "Where.",
                "returns",
                "What stood there.",
                "throws InvalidOperationException",
                "Nothing stands there.",
            ],
            Texts(page, "[id='Shelf-1.Take-2'] > dl > *")
        );
        // The same comment, where there is no such parameter.
        Assert.Equal(
            ["returns", "What stood there.", "throws InvalidOperationException", "Nothing stands there."],
            Texts(page, "[id='Shelf-1.Take'] > dl > *")
        );
        // Its own words first, and of the inherited comment what it does not say.
        Assert.Equal(
            ["place", "From here on.", "throws ArgumentException", "There is no such place."],
            Texts(page, "[id='Shelf-1.TakeAll'] > dl > *")
        );
        Assert.Equal(
            "PaperAnalysis.Notebooks.Tests.Pages.ApiSample.html#Shelf-1",
            page.QuerySelector(".doc a")!.GetAttribute("href")
        );
    }

    [Fact]
    public void Pages_are_the_same_whatever_the_culture()
    {
        var pages = ApiPage.WriteAll([Assembly], Pages.Sample.Frame);
        var before = CultureInfo.CurrentCulture;
        try
        {
            // Some cultures write another minus sign.
            CultureInfo.CurrentCulture = new CultureInfo("en-US") { NumberFormat = { NegativeSign = "\u2212" } };
            Assert.Equal(pages, ApiPage.WriteAll([Assembly], Pages.Sample.Frame));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Without_a_documentation_file_the_declarations_remain()
    {
        var alone = Path.Combine(_folder, Path.GetFileName(Assembly));
        File.Copy(Assembly, alone);
        var page = Sample(alone);
        Assert.Equal(Texts(Sample(Assembly), "pre"), Texts(page, "pre"));
        Assert.Empty(Texts(page, ".doc, dl"));
    }

    [Fact]
    public void The_index_leads_to_every_page_and_every_anchor_and_link_has_one_end()
    {
        new Site("All", new PlotlySource(null)) { Libraries = [typeof(Site).Assembly.Location] }.Write(_folder, []);
        var pages = Directory
            .GetFiles(Path.Combine(_folder, "api"))
            .ToDictionary(file => Path.GetFileName(file), file => Parse(File.ReadAllText(file)));
        var index = Parse(File.ReadAllText(Path.Combine(_folder, "index.html")));
        Assert.Equal(
            pages.Keys.Select(name => "api/" + name).Order(StringComparer.Ordinal),
            index.QuerySelectorAll("li a").Select(link => link.GetAttribute("href")!).Order(StringComparer.Ordinal)
        );
        foreach (var (name, page) in pages)
        {
            Assert.Empty(page.QuerySelectorAll("script"));
            Assert.Equal("../assets/page.css", page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href"));
            var ids = page.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
            Assert.Equal(ids.Distinct(), ids);
            foreach (
                var link in page.QuerySelectorAll("main a, nav.contents a").Select(link => link.GetAttribute("href")!)
            )
            {
                var parts = link.Split('#');
                Assert.NotNull(pages[parts[0] == "" ? name : parts[0]].GetElementById(parts[1]));
            }
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static IDocument Sample(string assembly) =>
        Parse(
            ApiPage
                .WriteAll([assembly], Pages.Sample.Frame)
                .Single(page => page.Namespace == typeof(Board).Namespace)
                .Content
        );

    private static IDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    private static IEnumerable<string> Texts(IDocument page, string selector) =>
        page.QuerySelectorAll(selector).Select(element => element.TextContent.Trim());
}
