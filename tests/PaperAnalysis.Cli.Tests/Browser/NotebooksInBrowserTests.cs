using PaperAnalysis.Cli.Tests.Verbs;

namespace PaperAnalysis.Cli.Tests.Browser;

[Collection(nameof(CurrentDirectory))]
public sealed class NotebooksInBrowserTests(RenderedNotebooks rendered, BrowserFixture browser)
    : IClassFixture<RenderedNotebooks>,
        IClassFixture<BrowserFixture>
{
    [ChromiumTheory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Every_page_draws_its_charts_and_fits_the_window_without_a_fault_or_a_network(int width)
    {
        // The index and at least one notebook.
        Assert.True(rendered.Pages.Count >= 2);
        foreach (var page in rendered.Pages)
        {
            await using var open = await browser.OpenAsync(page, width);
            var charts = await open.DrawnChartsAsync();
            var expected = (await File.ReadAllTextAsync(page)).Split("<figure class=\"chart\">").Length - 1;
            Assert.Equal((page, expected, 0), (page, charts, await open.OverflowAsync()));
            Assert.Empty(open.Faults.Select(fault => $"{page}: {fault}"));
        }
    }
}
