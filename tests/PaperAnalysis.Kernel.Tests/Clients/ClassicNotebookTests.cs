using Microsoft.Playwright;
using PaperAnalysis.Notebooks.Documents;

namespace PaperAnalysis.Kernel.Tests.Clients;

/// <summary>What a user does with a mouse in classic Jupyter Notebook, in headless Chromium.</summary>
[Collection(ClientsCollection.Name)]
public sealed class ClassicNotebookTests(InstalledKernel kernel)
{
    private const string Chart = "application/vnd.plotly.v1+json";

    [BrowserFact]
    public async Task The_notebook_of_the_collection_is_run_charted_interrupted_and_restarted()
    {
        var folder = OwnNotebooks.CopyTo(kernel.WorkFolder);
        var committed = NotebookReader.Read(OwnNotebooks.Named("01-collection"));
        var code = committed.Cells.OfType<Cell.Code>().ToList();
        OwnNotebooks.Save(
            committed,
            Path.Combine(folder, "classic.ipynb"),
            "collection.Papers.Count",
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
        page.SetDefaultTimeout(240_000);
        await page.GotoAsync(
            server.Address.Replace("/?", "/notebooks/notebooks/classic.ipynb?", StringComparison.Ordinal)
        );
        await page.WaitForSelectorAsync(".kernel_idle_icon");
        // "Run all", as a user's click on the menu does it.
        await page.ClickAsync("#celllink");
        await page.ClickAsync("#run_all_cells");
        var (count, endless) = (code.Count, code.Count + 1);
        await Output(page, endless).Filter(new() { HasText = "spinning" }).WaitForAsync();
        await page.WaitForSelectorAsync(".kernel_busy_icon");
        var papers = code.SelectMany(cell => cell.Outputs).OfType<Output.Result>().First();
        Assert.Contains(
            $"**{await Output(page, count).Locator(".output_text").InnerTextAsync()} records**",
            papers.Bundle.Data["text/markdown"]!.ToString(),
            StringComparison.Ordinal
        );
        for (var cell = 0; cell < code.Count; cell++)
        {
            // plotly.js drew each chart, and wrote its title, with no net but loopback.
            if (code[cell].Outputs.OfType<Output.Result>().Any(o => o.Bundle.Data.ContainsKey(Chart)))
            {
                await Output(page, cell).Locator(".gtitle").First.WaitForAsync();
                await Output(page, cell).Locator(".bars .point").First.WaitForAsync();
            }
        }

        Assert.Equal(0, await page.Locator(".output_error").CountAsync());

        await page.ClickAsync("#kernellink");
        await page.ClickAsync("#int_kernel");
        await Output(page, endless).Filter(new() { HasText = "Interrupted" }).WaitForAsync();
        await page.WaitForSelectorAsync(".kernel_idle_icon");

        await page.ClickAsync("#kernellink");
        await page.ClickAsync("#restart_kernel");
        await page.ClickAsync(".modal.in .btn-danger");
        // A new kernel counts from one and knows nothing of the collection.
        await page.WaitForSelectorAsync(".kernel_idle_icon");
        await page.Locator(".code_cell").Nth(count).ClickAsync();
        await page.ClickAsync("#celllink");
        await page.ClickAsync("#run_cell");
        await Output(page, count).Filter(new() { HasText = "CS0103" }).WaitForAsync();
        // The number comes with the reply, after the output.
        var prompt = page.Locator(".code_cell").Nth(count).Locator(".input_prompt");
        await prompt.Filter(new() { HasText = "In [1]:" }).WaitForAsync();
    }

    private static ILocator Output(IPage page, int cell) => page.Locator(".code_cell").Nth(cell).Locator(".output");
}
