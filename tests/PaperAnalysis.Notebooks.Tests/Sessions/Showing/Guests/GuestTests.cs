using Microsoft.Data.Analysis;
using Microsoft.ML.Data;
using PaperAnalysis.Notebooks.Sessions.Showing;
using PaperAnalysis.Notebooks.Sessions.Showing.Guests;
using Plotly.NET;

namespace PaperAnalysis.Notebooks.Tests.Sessions.Showing.Guests;

public sealed class GuestTests
{
    [Theory]
    [InlineData("""{"title":{"text":"Papers"}}""", "Chart: Papers")]
    [InlineData("""{"title":"Papers"}""", "Chart: Papers")]
    [InlineData("{}", "Chart")]
    public void A_chart_of_Plotly_NET_is_plotly_json_with_a_loader_and_its_title(string layout, string text)
    {
        var json = $$$"""{"data":[{"type":"bar","y":[1,2]}],"layout":{{{layout}}},"config":{}}""";
        var shown = Representations.Of(new GenericChart.Chart(json)).Data;
        Assert.Equal(json, shown["application/vnd.plotly.v1+json"]!.ToJsonString());
        Assert.Equal(text, (string?)shown["text/plain"]);
        Assert.Contains("plotly.newPlot", (string?)shown["text/html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_frame_of_Microsoft_Data_Analysis_is_a_table()
    {
        var shown = Representations
            .Of(
                new DataFrame(
                    new StringDataFrameColumn("word", ["a < b", null]),
                    new PrimitiveDataFrameColumn<double>("share", [0.25, null])
                )
            )
            .Data;
        Assert.Equal("word   share\na < b  0.25\nnull   null\n2 rows", (string?)shown["text/plain"]);
        Assert.Equal(
            "<table><caption>2 rows</caption><thead><tr><th title=\"string\">word</th><th title=\"double\">share</th></tr></thead>"
                + "<tbody><tr><td>a &lt; b</td><td>0.25</td></tr><tr><td>null</td><td>null</td></tr></tbody></table>",
            (string?)shown["text/html"]
        );
    }

    [Fact]
    public void A_large_frame_says_what_is_left_out()
    {
        var numbers = Enumerable.Range(0, 5000).Select(i => (int?)i).ToList();
        var columns = Enumerable.Range(0, 60).Select(i => new PrimitiveDataFrameColumn<int>($"c{i}", numbers));
        var text = (string)Representations.Of(new DataFrame([.. columns])).Data["text/plain"]!;
        Assert.Equal(1 + 20 + 1, text.Split('\n').Length);
        Assert.EndsWith("\n20 of 5,000 rows are shown, 50 of 60 columns", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_frame_without_rows_has_its_columns()
    {
        var shown = Representations.Of(new DataFrame(new StringDataFrameColumn("word", [])));
        Assert.Equal("word\n0 rows", (string?)shown.Data["text/plain"]);
    }

    [Fact]
    public void A_long_text_in_a_table_is_cut()
    {
        var shown = Representations.Of(new DataFrame(new StringDataFrameColumn("w", [new string('x', 300) + "\0"])));
        Assert.Equal($"w\n{new string('x', 200)}…\n1 row", (string?)shown.Data["text/plain"]);
    }

    // A sparse vector was shown as its buffer, [1.07, 2.14], and an empty one, whose buffer is null, lost the table.
    [Fact]
    public void A_vector_shows_all_its_values_sparse_or_empty()
    {
        Assert.Equal(
            "[0, 0, 0, 0, 1.07, 0, 2.14]",
            GuestCell.Of(new VBuffer<double>(7, 2, [1.07, 2.14, 9, 9], [4, 6, 0, 0]))
        );
        Assert.Equal("[1, 2]", GuestCell.Of(new VBuffer<float>(2, [1, 2])));
        Assert.Equal("[]", GuestCell.Of(default(VBuffer<float>)));
        Assert.Equal("[0, 0]", GuestCell.Of(new VBuffer<int>(2, 0, null!, null)));
        Assert.Equal(
            "[0, 0, 0, 0, 0, 0, 0, 0, 0, 0, …]",
            GuestCell.Of(new VBuffer<int>(int.MaxValue, 1, [3], [1_000_000]))
        );
    }

    [Fact]
    public void A_data_view_is_a_table_of_its_visible_columns()
    {
        var view = new WordView(2, knowsCount: true);
        var shown = Representations.Of(view).Data;
        Assert.Equal(
            "Word    Share  Features\nword 0  0      [0, 0.5]\nword 1  0.5    [1, 0.5]\n2 rows",
            (string?)shown["text/plain"]
        );
        Assert.Contains(
            "<th title=\"Vector&lt;Single, 2&gt;\">Features</th>",
            (string?)shown["text/html"],
            StringComparison.Ordinal
        );
        Assert.True(view.IsClosed);
    }

    [Theory]
    [InlineData(true, "20 of 1,000,000 rows are shown")]
    [InlineData(false, "the first 20 rows; there are more")]
    public void A_long_data_view_is_read_no_further_than_needed(bool knowsCount, string facts)
    {
        var view = new WordView(1_000_000, knowsCount);
        var text = (string)Representations.Of(view).Data["text/plain"]!;
        Assert.EndsWith("\n" + facts, text, StringComparison.Ordinal);
        Assert.Equal(21, view.Read);
        Assert.True(view.IsClosed);
    }
}
