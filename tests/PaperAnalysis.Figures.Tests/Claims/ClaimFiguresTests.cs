using PaperAnalysis.Frames;

namespace PaperAnalysis.Figures.Tests;

public class ClaimFiguresTests
{
    [Fact]
    public void Hosts_stand_by_links_with_what_is_said_of_them() =>
        // host, links, available, will be released, anonymous, not said: 2 = 1 + 1 + 0 + 0 and 1 = 0 + 0 + 0 + 1.
        Assert.Equal(
            ["github.com 2 1 1 0 0", $"{ExampleFigures.HostileName} 1 0 0 0 1"],
            Lines(LinkHosts.Of(ExampleFigures.Links).Numbers)
        );

    [Fact]
    public void Units_stand_by_quantities_with_their_directions() =>
        // Equal counts by name, ordinally: "" comes before "<".
        Assert.Equal(
            ["% 2 1 1 0", "(no unit) 1 0 0 1", $"{ExampleFigures.HostileName} 1 0 0 1"],
            Lines(QuantityUnits.Of(ExampleFigures.StatedQuantities).Numbers)
        );

    [Fact]
    public void What_is_not_drawn_is_counted()
    {
        Assert.Equal("3 links to 2 hosts, 1 of them drawn", LinkHosts.Of(ExampleFigures.Links, 1).Subtitle);
        Assert.Equal(
            "4 quantities in 3 units, 1 of them drawn",
            QuantityUnits.Of(ExampleFigures.StatedQuantities, 1).Subtitle
        );
        Assert.Equal("1 of 4 meanings", AcronymBars.Of(ExampleFigures.AcronymMeanings, 1).Subtitle);
    }

    [Fact]
    public void The_parts_of_an_acronyms_bar_sum_to_its_mentions()
    {
        var traces = AcronymBars.Of(ExampleFigures.AcronymMeanings).Traces;

        // LLM: 9 − 2 as acronym, 2 with both, 5 − 2 in full; 7 + 2 + 3 = 12 mentions.
        Assert.Equal([7, 2, 3], traces.Take(3).Select(trace => ((double?[])trace.X!.Values)[0]));
        Assert.Equal("12", ((BarTrace)traces[3]).Text![0].Encoded);
    }

    private static IEnumerable<string> Lines(DataFrame numbers) =>
        numbers.Rows.Select(row => string.Join(' ', numbers.Columns.Select(column => row[column.Name])));
}
