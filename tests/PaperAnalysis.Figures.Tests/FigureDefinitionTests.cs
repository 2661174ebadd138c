using System.Text.Json;

namespace PaperAnalysis.Figures.Tests;

/// <summary>Who gets a figure's file of what is known of it learns by which formula, of which source and how surely.</summary>
public class FigureDefinitionTests
{
    public static TheoryData<string> Names { get; } =
    [
        .. ExampleFigures.All.Keys.Where(name =>
            !name.StartsWith(nameof(FrameCharts), StringComparison.Ordinal) && name != nameof(RowCharts)
        ),
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_figure_of_a_measure_carries_its_definition_and_its_uncertainty(string name)
    {
        var meta = Meta(name);

        var measures = meta.GetProperty("measures").EnumerateArray().ToArray();

        Assert.NotEmpty(measures);
        Assert.All(
            measures,
            measure =>
                Assert.All(
                    measure.EnumerateObject(),
                    property => Assert.False(string.IsNullOrWhiteSpace(property.Value.GetString()), property.Name)
                )
        );
        Assert.NotEqual("", meta.GetProperty("uncertainty").GetString());
    }

    [Fact]
    public void The_definition_is_that_of_the_document() =>
        Assert.Contains(
            "gamma interval on the effective count (Fay and Feuer 1997; Korn and Graubard 1998)",
            Meta(nameof(RankedTerms)).GetProperty("measures")[0].GetProperty("formula").GetString(),
            StringComparison.Ordinal
        );

    private static JsonElement Meta(string name) =>
        JsonSerializer
            .Deserialize<JsonElement>(ExampleFigures.All[name]().ToJson())
            .GetProperty("layout")
            .GetProperty("meta");
}
