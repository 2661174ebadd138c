using PaperAnalysis.Notebooks.Sessions;

namespace PaperAnalysis.Notebooks.Tests.Sessions.Editing;

public sealed class NameCompletionTests
{
    /// <summary>A table as any library may have it: columns with names; nothing else is asked of it.</summary>
    private const string Before = """
        using System.Data;
        record Part(string Name);
        class Frame
        {
            public IReadOnlyList<Part> Columns => [new("digest"), new("Papers"), new("say \"hi\""), new("Page")];
            public Frame Filter(Func<Frame, bool> keep) => throw new Exception("completion runs nothing");
            public Frame Select(params string[] names) => throw new Exception("completion runs nothing");
            public object this[string name] => throw new Exception("completion runs nothing");
            public int Count => 0;
        }
        var frame = new Frame();
        var prices = new Dictionary<string, int> { ["apple"] = 1, ["pear"] = 2 };
        var table = new DataTable();
        table.Columns.Add("Old");
        Frame none = null;
        """;

    [Theory]
    [InlineData("frame[\"|", "digest, Papers, say \\\"hi\\\", Page")]
    [InlineData("frame[\"|\"]", "digest, Papers, say \\\"hi\\\", Page")]
    [InlineData("frame[\"Pa|\"]", "Papers, Page")]
    [InlineData("frame[\"pa|\"]", "Papers, Page")]
    [InlineData("var x = 1;\nframe.Select(\"di|\")\nvar y = 2;", "digest")]
    [InlineData("frame.Filter(f => f.Count > 1).Select(\"x\", \"Pag|\")", "Page")]
    [InlineData("frame.Filter(f => f[\"dig|\"] != null)", "digest")]
    [InlineData("frame.Select([\"Pag|\"])", "Page")]
    [InlineData("(frame).Select((\"Pag|\", 1))", "Page")]
    [InlineData("var some = frame.Select(\"x\"); some.Select(\"Pag|\")", "Page")]
    [InlineData("prices[\"|", "apple, pear")]
    [InlineData("table.Rows[0][\"|", "Old")]
    public async Task Names_of_columns_and_keys_complete_in_quotes(string marked, string expected)
    {
        using var session = Cells.Session();
        await session.Value(Before);

        Assert.Equal(
            expected,
            string.Join(", ", (await Complete(session, marked)).Matches.Select(match => match.Text))
        );
    }

    [Theory]
    [InlineData("none[\"|")]
    [InlineData("unknown[\"|")]
    [InlineData("var a = \"|\";")]
    [InlineData("Console.Write(\"|\")")]
    [InlineData("var own = own[\"|\"]")]
    public async Task Other_texts_offer_nothing(string marked)
    {
        using var session = Cells.Session();
        await session.Value(Before);

        Assert.Empty((await Complete(session, marked)).Matches);
    }

    [Fact]
    public async Task What_stands_between_the_quotes_is_replaced()
    {
        using var session = Cells.Session();
        await session.Value(Before);

        var closed = await Complete(session, "frame[\"Pa|ge\"]");
        var open = await Complete(session, "frame[\"Pa|");

        Assert.Equal((7, 11), (closed.Start, closed.End));
        Assert.Equal((7, 9), (open.Start, open.End));
    }

    [Theory]
    [InlineData("new Shape { |", "Size, Colour, Tag")]
    [InlineData("new Shape { Co|", "Colour")]
    [InlineData("new Shape { Size = 1, |", "Colour, Tag")]
    [InlineData("new Shape { Size = 1, T| }", "Tag")]
    [InlineData("Shape s = new() { |", "Size, Colour, Tag")]
    [InlineData("var copy = shape with { C|", "Colour")]
    public async Task Between_the_braces_of_a_new_value_its_settable_members_complete(string marked, string expected)
    {
        using var session = Cells.Session();
        await session.Value(
            """
            record Shape
            {
                public string Colour { get; init; }
                public required int Size { get; init; }
                public int Area => Size * Size;
                public static int Made { get; set; }
                public string Tag;
                public readonly int Fixed;
                public int Own { get; private set; }
            }
            var shape = new Shape { Size = 2 };
            """
        );

        Assert.Equal(
            expected,
            string.Join(", ", (await Complete(session, marked)).Matches.Select(match => match.Text))
        );
    }

    [Fact]
    public async Task Elements_of_a_list_complete_as_ever()
    {
        using var session = Cells.Session();
        await session.Value("var word = 1;");

        Assert.Contains((await Complete(session, "new List<int> { wor|")).Matches, match => match.Text == "word");
        Assert.Contains((await Complete(session, "new[] { wor|")).Matches, match => match.Text == "word");
    }

    private static Task<Notebooks.Sessions.Editing.Completions> Complete(ScriptSession session, string marked)
    {
        var cursor = marked.IndexOf('|', StringComparison.Ordinal);
        return Task.FromResult(session.Complete(marked.Remove(cursor, 1), cursor));
    }
}
