using System.Text.Json.Nodes;
using PaperAnalysis.Notebooks.Documents;
using PaperAnalysis.Notebooks.Pages;
using PaperAnalysis.Notebooks.Sessions;

namespace PaperAnalysis.Notebooks.Tests.Pages;

public sealed class FigureImagesTests
{
    private const string Plotly = "application/vnd.plotly.v1+json";
    private static readonly byte[] Png = [1, 2, 3];

    [Fact]
    public async Task An_image_stays_as_long_as_its_figure_is_the_same()
    {
        var stored = await Drawn(Charts(1, 2));

        // The first figure has changed, the second stands in its place.
        var kept = FigureImages.Kept(Charts(2, 3), stored);

        var outputs = Outputs(kept);
        Assert.Equal(Convert.ToBase64String(Png), (string?)outputs[0].Data["image/png"]);
        Assert.Equal((900, 40), ((int)About(outputs[0])["width"]!, (int)About(outputs[0])["height"]!));
        Assert.False(outputs[1].Data.ContainsKey("image/png"));
        Assert.Equal([2], FigureImages.Missing(kept));
    }

    [Fact]
    public async Task Only_figures_without_an_image_are_drawn_and_equal_ones_once()
    {
        var drawn = 0;
        var notebook = FigureImages.Kept(Charts(1, 2, 2), await Drawn(Charts(1)));

        await FigureImages.DrawnAsync(
            notebook,
            _ =>
            {
                drawn++;
                return Task.FromResult<(byte[], int)?>(null);
            }
        );

        Assert.Equal(1, drawn);
    }

    [Fact]
    public async Task The_check_says_where_an_image_is_of_another_figure_and_passes_over_one_that_is_missing()
    {
        var stored = await Drawn(Charts(1));
        var outputs = Outputs(stored);
        Assert.Null(Difference(stored));
        Assert.Null(Difference(Charts(1)));

        About(outputs[0])["figure"] = "another";
        Assert.Equal(
            "cell 1 (id c1), output 1: found an image of another figure than the one beside it, expected its own or none",
            Difference(stored)
        );

        static string? Difference(Notebook committed) =>
            NotebookDifference.Find(
                NotebookWriter.Write(committed),
                committed,
                FigureImages.Kept(Charts(1), committed)
            );
    }

    [Fact]
    public async Task What_is_no_image_is_not_kept()
    {
        var stored = await Drawn(Charts(1));
        Outputs(stored)[0].Data["image/png"] = "no base64!";
        Assert.False(Outputs(FigureImages.Kept(Charts(1), stored))[0].Data.ContainsKey("image/png"));
    }

    /// <summary>Notebooks held each figure twice: as JSON, and in the HTML for front ends that do not know it.</summary>
    [Fact]
    public void The_stored_form_has_the_data_of_a_figure_once()
    {
        var bundle = Outputs(Charts(1))[0];
        bundle.Data["text/html"] = "<script>the same</script>";
        bundle.Data["text/plain"] = "a chart";
        var table = Sample.Display("text/html", "<table></table>");

        var stored = Outputs(Sample.Notebook(Sample.Code("", new Output.Display(bundle), table)).Canonical());

        Assert.Equal([Plotly, "text/plain"], stored[0].Data.Select(form => form.Key).Order(StringComparer.Ordinal));
        Assert.True(stored[1].Data.ContainsKey("text/html"));
    }

    private static Task<Notebook> Drawn(Notebook notebook) =>
        FigureImages.DrawnAsync(notebook, _ => Task.FromResult<(byte[], int)?>((Png, 40)));

    private static Notebook Charts(params int[] numbers) =>
        Sample
            .Notebook([
                .. numbers.Select(number =>
                    Sample.Code("", Sample.Display(Plotly, new JsonObject { ["data"] = new JsonArray(number) }))
                ),
            ])
            .Canonical();

    private static List<MimeBundle> Outputs(Notebook notebook) =>
        [.. notebook.Cells.OfType<Cell.Code>().SelectMany(cell => cell.Outputs).Select(output => output.Shown!)];

    private static JsonObject About(MimeBundle bundle) => (JsonObject)bundle.Metadata["image/png"]!;
}
