using Microsoft.Playwright;

namespace PaperAnalysis.Notebooks.Tests.Kernel.Clients;

/// <summary>What a user does with a mouse in classic Jupyter Notebook, in headless Chromium.</summary>
[Collection(ClientsCollection.Name)]
public sealed class ClassicNotebookTests(InstalledKernel kernel)
{
    [BrowserFact]
    public async Task A_notebook_is_run_charted_interrupted_and_restarted()
    {
        NotebookFile.Write(
            kernel.WorkFolder,
            "session.ipynb",
            "paper-analysis",
            "var x = 20; Console.WriteLine(\"hello from C#\");",
            "x + 1",
            """
            class Chart
            {
                public IReadOnlyDictionary<string, string> ToMimeBundle() => new Dictionary<string, string>
                {
                    ["application/vnd.plotly.v1+json"] = "{\"data\":[{\"type\":\"bar\",\"x\":[\"a\",\"b\"],\"y\":[1,2]}],\"layout\":{\"title\":{\"text\":\"Two bars\"}}}",
                    ["text/plain"] = "Two bars",
                };
            }
            new Chart()
            """,
            "Console.WriteLine(\"spinning\"); while (true) { }"
        );
        using var server = await NotebookServer.StartAsync(kernel);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = Programs.Chromium,
                Args =
                [
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                ],
            }
        );
        var page = await browser.NewPageAsync();
        page.SetDefaultTimeout(60_000);
        await page.GotoAsync(
            server.Address.Replace("/?", "/notebooks/session.ipynb?", StringComparison.Ordinal)
        );
        await page.WaitForSelectorAsync(".kernel_idle_icon");
        // "Run all", as a user's click on the menu does it.
        await page.ClickAsync("#celllink");
        await page.ClickAsync("#run_all_cells");
        await Output(page, 0).Filter(new() { HasText = "hello from C#" }).WaitForAsync();
        await Output(page, 1).Filter(new() { HasText = "21" }).WaitForAsync();
        // The chart is drawn: plotly.js put its title into the page, with no net but loopback.
        await Output(page, 2).Locator(".gtitle").WaitForAsync();
        Assert.Equal("Two bars", await Output(page, 2).Locator(".gtitle").TextContentAsync());
        Assert.Equal(2, await Output(page, 2).Locator(".bars .point").CountAsync());
        await Output(page, 3).Filter(new() { HasText = "spinning" }).WaitForAsync();
        await page.WaitForSelectorAsync(".kernel_busy_icon");

        await page.ClickAsync("#kernellink");
        await page.ClickAsync("#int_kernel");
        await Output(page, 3).Filter(new() { HasText = "Interrupted" }).WaitForAsync();
        await page.WaitForSelectorAsync(".kernel_idle_icon");

        await page.ClickAsync("#kernellink");
        await page.ClickAsync("#restart_kernel");
        await page.ClickAsync(".modal.in .btn-danger");
        // A new kernel counts from one and knows nothing of x.
        await page.WaitForSelectorAsync(".kernel_idle_icon");
        await page.ClickAsync(".code_cell >> nth=1");
        await page.ClickAsync("#celllink");
        await page.ClickAsync("#run_cell");
        await Output(page, 1).Filter(new() { HasText = "CS0103" }).WaitForAsync();
        Assert.Equal(
            "In [1]:",
            (await page.Locator(".code_cell .input_prompt").Nth(1).InnerTextAsync()).Replace(
                '\u00a0',
                ' '
            )
        );
    }

    private static ILocator Output(IPage page, int cell) =>
        page.Locator(".code_cell").Nth(cell).Locator(".output");
}
