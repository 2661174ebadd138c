using System.Text.Json;
using PaperAnalysis.Duplicates;

namespace PaperAnalysis.Figures.Tests;

/// <summary>A mark that stands for papers leads to them; one that does not stands here with the reason.</summary>
public class MarksLeadToPapersTests
{
    private static readonly Dictionary<string, string> WithoutPapers = new(StringComparer.Ordinal)
    {
        ["AccumulationCurve"] = "a point is a mean over all orders of the digests",
        ["AccumulationCurve over records"] = "a point is a mean over all orders of the records",
        ["HeapsPlot"] = "a point is a mean over all orders of the papers",
        ["KSweepChart"] = "a point is a division of all papers",
        ["LedgerBars of many files"] = "a bar counts lines of all files",
        ["PapersPerDigest of many digests"] = "a bar counts digests",
        ["PoolEstimates of many pairs"] = "a bar counts pairs of digests",
        ["FrameCharts bars"] = "the frame names no paper",
        ["FrameCharts bars of dates"] = "the frame names no paper",
        ["FrameCharts bars by powers"] = "the frame names no paper",
        ["FrameCharts line"] = "the frame names no paper",
        ["FrameCharts scatter"] = "the frame names no paper",
        ["FrameCharts histogram"] = "the frame names no paper",
        ["FrameCharts heatmap"] = "the frame names no paper",
        ["FrameCharts heatmap of rows"] = "the frame names no paper",
        ["RowCharts"] = "its rows are any",
    };

    /// <summary>Marks without papers in figures whose other marks have some.</summary>
    private static readonly Dictionary<string, string> Sums = new(StringComparer.Ordinal)
    {
        ["ClusterTrendStrips"] = "all other clusters together are no query",
        ["OverlapMatrix of many digests"] = "all other digests together are no query",
        ["AgreementAlluvial"] = "papers in no cluster have none to ask for",
    };

    public static TheoryData<string> Names { get; } = [.. ExampleFigures.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_mark_that_tells_something_leads_to_its_papers(string name)
    {
        var figure = JsonSerializer.Deserialize<JsonElement>(ExampleFigures.All[name]().ToJson());
        var traces = figure
            .GetProperty("data")
            .EnumerateArray()
            .Where(trace => !trace.TryGetProperty("hoverinfo", out _) && Drawn(trace).Any(there => there))
            .ToArray();

        Assert.NotEmpty(traces);
        foreach (var trace in traces)
        {
            // Of two marks with one id plotly.js draws one.
            Assert.False(trace.TryGetProperty("ids", out _));
            var leads = trace.TryGetProperty("opens", out var ids) && Strings(ids).Any(id => id.Length > 0);
            Assert.True(
                leads || WithoutPapers.ContainsKey(name) || Sums.ContainsKey(name),
                "its marks lead to no paper"
            );
            Assert.False(leads && WithoutPapers.ContainsKey(name), "the reason why it has none no longer holds");
            if (leads)
            {
                var marks = Strings(ids).Zip(Drawn(trace)).Where(mark => mark.Second).ToArray();
                Assert.All(
                    marks.Where(mark => mark.First.Length > 0 || !Sums.ContainsKey(name)),
                    mark => Assert.Matches("^([a-z]+=[^=&]+)(&[a-z]+=[^=&]+)*$", mark.First)
                );
            }
        }
    }

    [Fact]
    public void A_mark_of_a_frame_leads_to_the_papers_that_its_rows_name()
    {
        var frame = ExampleFigures.Merged.ToDataFrame();

        var ids = JsonSerializer
            .Deserialize<JsonElement>(frame.Bar("Digest").ToJson())
            .GetProperty("data")[0]
            .GetProperty("opens");

        // The third digest has p, which the first listed, and its own.
        var last = frame.Filter(row => row.Get<string>("Digest") == "c");
        Assert.Equal(
            "id=" + string.Join(',', new[] { "<b>d</b>&amp;$x$:001", "c:002" }.Select(Uri.EscapeDataString)),
            Strings(ids).Last()
        );
        Assert.Equal(2, last.Rows.Count);
    }

    /// <summary>Which marks of a trace are there: an empty cell, a gap of a line and a bar of no length are not.</summary>
    private static IEnumerable<bool> Drawn(JsonElement trace)
    {
        var isBar = trace.GetProperty("type").GetString() == "bar";
        var lengths =
            trace.TryGetProperty("z", out var cells) ? cells
            : isBar && trace.TryGetProperty("orientation", out _) ? trace.GetProperty("x")
            : trace.GetProperty("y");
        return Leaves(lengths)
            .Select(value => value.ValueKind != JsonValueKind.Null && !(isBar && value.GetDouble() == 0));
    }

    private static IEnumerable<string> Strings(JsonElement ids) => Leaves(ids).Select(id => id.GetString()!);

    private static IEnumerable<JsonElement> Leaves(JsonElement element) =>
        element.ValueKind == JsonValueKind.Array ? element.EnumerateArray().SelectMany(Leaves) : [element];
}
