using System.Text.Json.Nodes;
using PaperAnalysis.Cli.Tests.Verbs;

namespace PaperAnalysis.Cli.Tests.Browser;

/// <summary>The images of figures that <c>render --update</c> stores for those who run no scripts.</summary>
[Collection(nameof(CurrentDirectory))]
public sealed class StillImagesTests : IDisposable
{
    private const int MostBytes = 45_000;

    private static readonly Dictionary<string, string> NoBrowser = new()
    {
        ["PATH"] = Path.GetDirectoryName(Environment.ProcessPath)!,
    };

    private readonly Workspace _workspace = new();

    private static string Bars(string numbers) =>
        """
            class Chart { public Dictionary<string, string> ToMimeBundle() => new() { ["application/vnd.plotly.v1+json"] = "{\"data\": [{\"type\": \"bar\", \"y\": [NUMBERS]}], \"layout\": {\"height\": 300}}" }; }
            new Chart()
            """.Replace("NUMBERS", numbers, StringComparison.Ordinal);

    [ChromiumFact]
    public async Task An_image_of_each_figure_is_stored_and_stays_until_the_figure_changes()
    {
        var file = _workspace.Add("a", Bars("1, 2"));
        Assert.Equal(0, (await Run.Of("render", "--update", file)).ExitCode);
        var image = Image(file);
        Assert.Equal((900, 300), ((int)image.About!["width"]!, (int)image.About["height"]!));
        Assert.InRange(image.Png!.Length, 500, MostBytes);
        // 900 x 300 pixels of one byte.
        Assert.Equal([0, 0, 3, 132, 0, 0, 1, 44, 8, 3], image.Png[16..26]);

        Assert.Equal(0, (await Run.Of("render", "--check", file)).ExitCode);
        // What is not drawn again is what was there.
        await File.WriteAllTextAsync(
            file,
            (await File.ReadAllTextAsync(file)).Replace(
                Convert.ToBase64String(image.Png),
                "QUJD",
                StringComparison.Ordinal
            )
        );
        Assert.Equal(0, (await Run.Of("render", "--update", file)).ExitCode);
        Assert.Equal("ABC"u8.ToArray(), Image(file).Png);

        await File.WriteAllTextAsync(
            file,
            (await File.ReadAllTextAsync(file)).Replace("[1, 2]", "[2, 1]", StringComparison.Ordinal)
        );
        var check = await Run.Of("render", "--check", file);
        Assert.Contains("data[0] → y[0]: committed 1, now 2", check.Error, StringComparison.Ordinal);
        Assert.Equal(0, (await Run.Of("render", "--update", file)).ExitCode);
        Assert.InRange(Image(file).Png!.Length, 500, MostBytes);
        Assert.NotEqual(image.Png, Image(file).Png);
    }

    [ChromiumFact]
    public async Task Without_a_browser_images_of_unchanged_figures_stay_and_stale_ones_go_and_are_told()
    {
        var kept = _workspace.Add("a", Bars("1, 2"));
        var stale = _workspace.Add("b", Bars("3, 4"));
        Assert.Equal(0, (await Run.Of("render", "--update", kept, stale)).ExitCode);
        var before = await File.ReadAllTextAsync(kept);
        var text = await File.ReadAllTextAsync(stale);
        await File.WriteAllTextAsync(stale, text.Replace("[3, 4]", "[3, 5]", StringComparison.Ordinal));

        var run = await _workspace.RunAsync(NoBrowser, "render", "--update");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(before, await File.ReadAllTextAsync(kept));
        Assert.Null(Image(stale).Png);
        Assert.DoesNotContain("a.ipynb, cell", run.Error, StringComparison.Ordinal);
        Assert.EndsWith(
            "note: notebooks/b.ipynb, cell 3: figures without an image for those who run no scripts: found none of chromium, chromium-browser, google-chrome, google-chrome-stable, microsoft-edge on the path. Install Chromium (Debian: apt-get install chromium).\n",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.Equal(0, (await Run.Of("render", "--check", stale)).ExitCode);
    }

    [ChromiumFact]
    public async Task A_figure_that_cannot_be_drawn_is_told_and_the_others_have_their_images()
    {
        var file = _workspace.Add(
            "a",
            Bars("1, 2"),
            Bars("1, 2")
                .Replace("\\\"layout", "\\\"layout\\\": {\\\"height\\\": 0}, \\\"other", StringComparison.Ordinal)
        );
        var run = await Run.Of("render", "--update", file);
        Assert.Equal(0, run.ExitCode);
        Assert.InRange(Image(file).Png!.Length, 500, MostBytes);
        Assert.Contains($"note: {file}, cell 4: figures without an image", run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _workspace.Dispose();

    private static (byte[]? Png, JsonObject? About) Image(string file)
    {
        var output = JsonNode.Parse(File.ReadAllText(file))!["cells"]!
            .AsArray()
            .SelectMany(cell => cell!["outputs"] as JsonArray ?? [])
            .OfType<JsonObject>()
            .First(output => output["data"]!["application/vnd.plotly.v1+json"] is not null);
        var png = (string?)output["data"]!["image/png"];
        return (png is null ? null : Convert.FromBase64String(png), output["metadata"]!["image/png"] as JsonObject);
    }
}
