using System.Globalization;
using System.Text.Json.Nodes;
using PaperAnalysis.Notebooks.Pages;

namespace PaperAnalysis.Benchmarks.Pages;

/// <summary>
/// How soon the page of clusters answers its reader: the milliseconds from an act to the painted frame that shows its effect, in
/// the machine's Chromium without a window, as a median of several acts of a kind. A frame lasts 17 of them.
/// </summary>
internal static class AnswerTrial
{
    private const int Acts = 9;
    private const string Page = "04-clusters.html";

    /// <param name="folders">
    /// Folders of rendered pages; without one, pages of all days of the trial data are rendered before.
    /// </param>
    /// <returns>0; where there is neither data nor a browser, which a line says, too.</returns>
    public static int Run(TextWriter output, IReadOnlyList<string> folders)
    {
        if (Chromium.Missing is { } missing)
        {
            output.WriteLine($"pages: skipped, {missing}");
            return 0;
        }
        var work = Directory.CreateTempSubdirectory("answers-");
        try
        {
            foreach (var folder in folders.Count > 0 ? folders : Rendered(output, work))
            {
                MeasureAsync(output, Path.Combine(folder, Page)).GetAwaiter().GetResult();
            }
            return 0;
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    private static IReadOnlyList<string> Rendered(TextWriter output, DirectoryInfo work)
    {
        if (RenderTrial.Days(output, work, int.MaxValue) is not [var digests])
        {
            return [];
        }
        var pages = Path.Combine(work.FullName, "pages");
        string[] notebooks = ["notebooks/01-collection.ipynb", "notebooks/04-clusters.ipynb"];
        var (exitCode, told) = RenderTrial.Render([.. notebooks, "--seeds", digests, "--out", pages]);
        return exitCode == 0 ? [pages] : throw new InvalidOperationException(told);
    }

    private static async Task MeasureAsync(TextWriter output, string page)
    {
        await using var browser = HeadlessBrowser.Start(Chromium.Need("pages"));
        var open = await browser.OpenAsync(1280, 900, CancellationToken.None);
        await open.GoAsync(page, CancellationToken.None);
        Task<JsonNode?> Evaluate(string expression) => open.EvaluateAsync(expression, CancellationToken.None);
        await Evaluate(Everything);
        await Evaluate($"void (globalThis.answers = {Script()})");
        output.WriteLine($"{page}: {await Evaluate("answers.papers")} papers; median of {Acts}, milliseconds");
        foreach (var name in (await Evaluate("answers.names"))!.AsArray())
        {
            var median = (double)(await Evaluate($"answers.run({name!.ToJsonString()}, {Acts})"))!;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {(string?)name, -24} {median, 4:0}"));
        }
    }

    /// <summary>Reads the records and draws each chart, as after a reader's way down the page.</summary>
    private const string Everything = """
        (async () => {
          await records.load();
          for (const figure of document.querySelectorAll("figure.chart")) {
            figure.scrollIntoView({ behavior: "instant" });
            while (!figure.querySelector("svg.main-svg")) await new Promise(done => setTimeout(done, 30));
          }
          await new Promise(done => setTimeout(done, 2000));
        })()
        """;

    private static string Script()
    {
        using var script = new StreamReader(
            typeof(AnswerTrial).Assembly.GetManifestResourceStream("answers.js")
                ?? throw new InvalidOperationException("answers.js is not compiled in.")
        );
        return script.ReadToEnd();
    }
}
