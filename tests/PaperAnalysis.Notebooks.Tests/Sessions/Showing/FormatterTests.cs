namespace PaperAnalysis.Notebooks.Tests.Sessions.Showing;

/// <summary>The process has one table of formatters.</summary>
[Collection(nameof(CurrentDirectory))]
public sealed class FormatterTests
{
    [Fact]
    public async Task A_registered_formatter_wins_over_every_other()
    {
        using var session = Cells.Session();
        Assert.Equal("<<3>>", await session.Value("Formatter.Register<int>(i => $\"<<{i}>>\");", "3"));
        Assert.Equal("[ <<1>>, <<2>> ]", await session.Value("new[] { 1, 2 }"));
        Assert.Equal(
            "ours",
            await session.Value("Formatter.Register<MarkdownText>(m => \"ours\");", "Markdown(\"x\")")
        );
    }

    [Fact]
    public async Task A_formatter_for_html_leaves_the_plain_text_beside_it()
    {
        using var session = Cells.Session();
        var shown = await session.Shown(
            "record Word(string Text); Formatter.Register<Word>((w, writer) => writer.Write($\"<b>{w.Text}</b>\"), \"text/html\");",
            "new Word(\"tree\")"
        );
        Assert.Equal("<b>tree</b>", (string?)shown.Data["text/html"]);
        Assert.Contains("tree", (string?)shown.Data["text/plain"], StringComparison.Ordinal);
        Assert.Equal(2, shown.Data.Count);
    }

    [Fact]
    public async Task A_formatter_serves_derived_types_interfaces_and_open_generics()
    {
        using var session = Cells.Session();
        Assert.Equal(
            "a stream",
            await session.Value("Formatter.Register<Stream>(s => \"a stream\");", "new MemoryStream()")
        );
        Assert.Equal(
            "a set",
            await session.Value(
                "Formatter.Register(typeof(ISet<>), (object s, TextWriter writer) => writer.Write(\"a set\"));",
                "new HashSet<string>()"
            )
        );
    }

    [Fact]
    public async Task A_type_can_name_its_formatters_by_an_attribute()
    {
        using var session = Cells.Session();
        var shown = await session.Shown(
            """
            [TypeFormatterSource(typeof(WordFormatters))] public class Word { }
            public class WordFormatters : ITypeFormatterSource {
                public IEnumerable<ITypeFormatter> CreateTypeFormatters() =>
                    [new HtmlFormatter<Word>((word, context) => context.Writer.Write("<b>word</b>"))];
            }
            """,
            "new Word()"
        );
        Assert.Equal("<b>word</b>", (string?)shown.Data["text/html"]);
    }

    [Fact]
    public async Task A_preferred_type_is_the_only_one_beside_plain_text()
    {
        using var session = Cells.Session();
        var shown = await session.Shown(
            "Formatter.SetPreferredMimeTypesFor(typeof(Tuple<int, int>), \"text/plain\");",
            "Tuple.Create(1, 2)"
        );
        Assert.Equal(["text/plain"], shown.Data.Select(entry => entry.Key));
    }

    [Fact]
    public async Task A_new_session_knows_nothing_of_the_formatters_of_the_one_before()
    {
        using (var first = Cells.Session())
        {
            await first.Run("Formatter.Register<int>(i => \"first\"); Formatter.ListExpansionLimit = 2;");
            Assert.Equal("first", await first.Value("1"));
            Assert.Equal("[ a, b ... (1 more) ]", await first.Value("new[] { \"a\", \"b\", \"c\" }"));
        }
        using var second = Cells.Session();
        Assert.Equal("1", await second.Value("1"));
        Assert.Equal("[ a, b, c ]", await second.Value("new[] { \"a\", \"b\", \"c\" }"));
    }

    [Fact]
    public async Task Views_are_built_from_tags()
    {
        using var session = Cells.Session();
        var shown = await session.Shown(
            "using static Microsoft.DotNet.Interactive.Formatting.PocketViewTags;",
            "div[@class: \"note\"](b(\"1 < 2\"))"
        );
        Assert.Equal("<div class=\"note\"><b>1 &lt; 2</b></div>", (string?)shown.Data["text/html"]);
    }

    // The tags hold one of the name `_`, which would take the place of the discard.
    [Fact]
    public async Task Without_the_tags_a_discard_is_a_discard()
    {
        using var session = Cells.Session();
        Assert.Equal("1", await session.Value("_ = int.TryParse(\"1\", out var one);", "one"));
    }
}
