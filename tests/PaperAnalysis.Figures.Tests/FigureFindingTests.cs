using System.Text.Json;
using PaperAnalysis.Digests;
using PaperAnalysis.Findings;

namespace PaperAnalysis.Figures.Tests;

public class FigureFindingTests
{
    private static readonly Figure Plain = RankedTerms.Of(ExampleFigures.Terms);
    private static readonly Figure Said = Plain.Says(
        Prose.Of($"**{ExampleFigures.HostileName}** leads. No other does.")
    );

    /// <summary>On a page as text, in a notebook as the plot's own title, and nowhere twice.</summary>
    [Fact]
    public void The_first_sentence_is_the_title_and_what_is_shown_stands_below_with_the_rest()
    {
        var layout = JsonSerializer.Deserialize<JsonElement>(Said.ToJson()).GetProperty("layout");
        var meta = layout.GetProperty("meta");
        var name = System
            .Net.WebUtility.HtmlEncode(ExampleFigures.HostileName)
            .Replace("$", "&#36;", StringComparison.Ordinal);

        Assert.Equal($"{ExampleFigures.HostileName} leads", Said.ToString().Split('\n')[0]);
        Assert.Equal($"{name} leads", meta.GetProperty("title").GetString());
        Assert.Equal($"No other does. {Plain.Title}: {Plain.Subtitle}", meta.GetProperty("subtitle").GetString());
        Assert.StartsWith(
            $"{name} leads. {Plain.Title}. 3 rows; ",
            meta.GetProperty("alt").GetString(),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            $"{name} leads<br>",
            layout.GetProperty("title").GetProperty("text").GetString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Without_a_finding_the_title_says_what_is_shown() =>
        Assert.Equal(Plain.ToJson(), Plain.Says(Prose.None).ToJson());

    [Fact]
    public void A_figure_with_nothing_to_draw_shows_its_finding_alone()
    {
        Paper[] none = [];

        Assert.Equal(
            "There is no paper.",
            LengthHistogram.Of(none).Says(Prose.Of($"There is no paper.")).ToMimeBundle()["text/markdown"]
        );
        Assert.Empty(LengthHistogram.Of(none).ToMimeBundle());
    }

    [Fact]
    public void The_alternative_text_tells_an_amount_and_not_a_number_that_all_rows_share()
    {
        var alt = AltText.Of(Plain);

        Assert.Contains("3 rows; per million words from 100 (", alt, StringComparison.Ordinal);
        Assert.EndsWith(") to 2000 (model).", alt, StringComparison.Ordinal);
    }
}
