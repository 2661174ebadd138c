using System.Data;
using PaperAnalysis.Frames;
using PaperAnalysis.Notebooks.Sessions.Showing;

namespace PaperAnalysis.Notebooks.Tests.Sessions.Showing;

public sealed class GatheredValuesTests
{
    private static readonly DataFrame Frame = DataFrame.LoadCsv(new StringReader("word,count\ntree,3\n"));

    private static readonly Dictionary<string, object> Gatherings = new(StringComparer.Ordinal)
    {
        ["list"] = new List<object> { "<b>", Frame },
        ["array"] = new[] { Frame },
        ["query"] = Enumerable.Range(0, 2).Select(_ => Frame),
        ["dictionary"] = new Dictionary<string, DataFrame> { ["a"] = Frame },
        ["tuple"] = (1, Frame),
        ["anonymous"] = new { Frame, Rows = 1 },
        ["nested"] = new[] { new { Frame } },
        ["column"] = new[] { Frame["word"] },
    };

    public static TheoryData<string> Names { get; } = [.. Gatherings.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_frame_in_a_gathering_shows_as_a_table(string name)
    {
        var shown = Representations.Of(Gatherings[name]).Data;

        Assert.Equal([MimeTypes.Parts, "text/html", "text/plain"], shown.Select(entry => entry.Key));
        Assert.Contains("<td>tree</td>", (string?)shown["text/html"], StringComparison.Ordinal);
        Assert.DoesNotContain("<b><b>", (string?)shown["text/html"], StringComparison.Ordinal);
        Assert.Contains("tree", (string?)shown["text/plain"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_parts_keep_their_names_and_all_their_forms()
    {
        var parts = Representations.Of(new { Table = Frame, Count = 3 }).Data[MimeTypes.Parts]!.AsArray();

        Assert.Equal(["Table", "Count"], parts.Select(part => (string?)part!["name"]));
        Assert.Equal(["text/html", "text/plain"], parts[0]!["data"]!.AsObject().Select(form => form.Key));
        Assert.Equal("3", (string?)parts[1]!["data"]!["text/plain"]);
    }

    [Fact]
    public void Of_many_the_first_are_shown_and_it_is_said()
    {
        var text = (string)Representations.Of(Enumerable.Repeat(Frame, 30).ToList()).Data["text/plain"]!;

        Assert.Contains("\n19:\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\n20:\n", text, StringComparison.Ordinal);
        Assert.EndsWith("The first 20 are shown; there are more.\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_without_tables_show_as_ever()
    {
        Assert.False(Representations.Of(new List<int> { 1 }).Data.ContainsKey(MimeTypes.Parts));
        Assert.False(Representations.Of(new { A = 1 }).Data.ContainsKey(MimeTypes.Parts));
        Assert.False(Representations.Of((1, "a")).Data.ContainsKey(MimeTypes.Parts));
        var endless = new List<object> { Frame };
        endless.Add(endless);
        Assert.Contains(
            "contains itself",
            (string?)Representations.Of(endless).Data["text/plain"],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_columns_of_a_frame_show_what_they_are()
    {
        var html = (string?)Representations.Of(Frame.Columns).Data["text/html"];

        Assert.Contains("<td>word</td><td>string</td>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_of_ADO_NET_is_a_table()
    {
        using var table = new DataTable();
        table.Columns.Add("word");
        table.Columns.Add("count", typeof(int));
        table.Rows.Add("<tree>", 3);
        table.Rows.Add(DBNull.Value, 4);
        table.AcceptChanges();
        table.Rows[1].Delete();

        var shown = Representations.Of(table).Data;

        Assert.Contains("<td>&lt;tree&gt;</td><td>3</td>", (string?)shown["text/html"], StringComparison.Ordinal);
        Assert.Equal("word    count\n<tree>  3\nnull    4\n2 rows", (string?)shown["text/plain"]);
    }
}
