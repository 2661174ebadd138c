using Deque.AxeCore.Commons;
using PaperAnalysis.Cli.Tests.Verbs;
using PaperAnalysis.Digests;
using PaperAnalysis.Duplicates;
using PaperAnalysis.Frequency;
using PaperAnalysis.Words;

namespace PaperAnalysis.Cli.Tests.Browser;

[Collection(nameof(CurrentDirectory))]
public sealed class NotebooksInBrowserTests(RenderedNotebooks rendered, BrowserFixture browser)
    : IClassFixture<RenderedNotebooks>,
        IClassFixture<BrowserFixture>
{
    /// <summary>On a wide page in the light and a narrow one in the dark; the pages of the API too.</summary>
    [ChromiumTheory]
    [InlineData(1280, false)]
    [InlineData(390, true)]
    public async Task Every_page_draws_its_charts_fits_the_window_and_shuts_nobody_out(int width, bool dark)
    {
        var axe = new BundledAxeScriptProvider().GetScript();
        // The index and at least one notebook.
        Assert.True(rendered.Pages.Count >= 2);
        foreach (var page in rendered.Pages)
        {
            await using var open = await browser.OpenAsync(page, width, dark);
            var charts = await open.DrawnChartsAsync();
            var expected = (await File.ReadAllTextAsync(page)).Split("<figure class=\"chart\"").Length - 1;
            Assert.Equal((page, expected, 0), (page, charts, await open.OverflowAsync()));
            Assert.Empty((await open.BrokenNamesAsync()).Select(broken => $"{page}: {broken}"));
            Assert.Empty((await open.CutNumbersAsync()).Select(cut => $"{page}: {cut}"));
            // Before axe, which asks for the style sheets as pages of files may not.
            Assert.Empty(open.Faults.Select(fault => $"{page}: {fault}"));
            await open.Page.EvaluateAsync(axe);
            var found = await open.Page.EvaluateAsync<string[]>(
                "async () => (await axe.run()).violations.filter(v => v.impact !== 'minor').map(v => `${v.id}: ${v.nodes.length} × ${v.nodes[0].html}`)"
            );
            Assert.Empty(found.Select(finding => $"{page}: {finding}"));
        }
    }

    [ChromiumFact]
    public async Task In_the_dark_a_key_has_the_colours_of_its_marks()
    {
        await using var open = await browser.OpenAsync(
            Path.Combine(rendered.Folder, "04-clusters.html"),
            1280,
            dark: true
        );
        await open.DrawnChartsAsync();
        var colours = await open.Page.EvaluateAsync<string[]>(
            """
            () => {
              const figure = [...document.querySelectorAll("figure.chart")].find(f => f.querySelector(".key i") && f.querySelector(".bars path"));
              return [getComputedStyle(figure.querySelector(".key i")).color, getComputedStyle(figure.querySelector(".bars path")).fill];
            }
            """
        );
        Assert.Equal(colours[1], colours[0]);
        Assert.NotEqual("rgb(0, 114, 178)", colours[0]);
    }

    /// <summary>
    /// The number that a figure gives for a word is that of the list it leads to: the page reads words by the rules of the
    /// counts, but for TeX without dollars, which a paper in a hundred words has.
    /// </summary>
    [ChromiumFact]
    public async Task A_word_opens_as_many_papers_as_the_figure_counts()
    {
        await using var open = await browser.OpenAsync(Path.Combine(rendered.Folder, "papers.html"), 1280);
        await open.Page.Locator(".item").First.WaitForAsync();
        var merged = Collection.Load(Run.Seeds).Merge();
        var words = TermFrequency
            .Of(Corpus.Of(merged.Kept))
            .Where(row => row.Term.Length > 1 && row.Term.All(char.IsLetter))
            .Take(300)
            .ToArray();
        var counts = await open.Page.EvaluateAsync<int[]>(
            "words => words.map(word => records.find(new URLSearchParams({ word })).length)",
            words.Select(row => row.Term).ToArray()
        );
        var differing = words.Zip(counts).Where(pair => pair.First.Documents != pair.Second).ToArray();
        Assert.InRange(differing.Length, 0, words.Length / 100);
        Assert.All(differing, pair => Assert.InRange(pair.Second - pair.First.Documents, -1, 1));
    }
}
