using PaperAnalysis.Storage;

namespace PaperAnalysis.Notebooks.Pages;

/// <summary>PDFs of pages, printed by the machine's Chromium without a network.</summary>
internal static class PrintedPages
{
    // Of a window in which charts are as wide as on paper.
    private const int Width = 1280;
    private const int Height = 900;

    // Charts and tables are printed smaller than on a screen, so that more of them fit on a sheet; the text is not.
    private const double Scale = 0.68;

    // What a sheet holds without its margins (page.css: 180 × 263 mm), in pixels of the page.
    private const int SheetWidth = 1000;
    private const int SheetHeight = 1460;

    /// <summary>
    /// A chart that finds no room on what is left of its sheet would leave that white: where three quarters of its height do, it
    /// becomes as much lower. Of what cannot be parted the rest moves on, and of text a part of a line.
    /// </summary>
    private const string Fit = """
        (async sheet => {
          const [least, line] = [0.75, 24];
          let moved = 0;
          for (const block of document.querySelectorAll("main :is(figure.chart, tr, p, li, pre, h2, h3)")) {
            const { top, height } = block.getBoundingClientRect();
            const left = sheet - ((top + scrollY + moved) % sheet);
            if (height <= left) continue;
            const plot = block.querySelector(":scope > .js-plotly-plot");
            const room = plot ? Math.floor(left - (height - plot.offsetHeight)) - line : 0;
            if (plot && room >= least * plot.offsetHeight) {
              plot.style.height = `${room}px`;
              await Plotly.relayout(plot, { height: room });
            } else if (height < sheet) moved += plot || block.matches("tr") ? left : left % line;
          }
        })
        """;

    /// <summary>
    /// Draws all charts for paper, and ends when they stand: printing itself does not wait for what is drawn meanwhile.
    /// </summary>
    private const string Prepare = """
        (async () => {
          globalThis.sheetWidth = 990;
          document.documentElement.style.fontSize = "120%";
          document.body.style.fontSize = "15.4pt";
          for (const fold of document.querySelectorAll("footer details")) fold.open = fold.querySelectorAll("tr").length < 30;
          dispatchEvent(new Event("beforeprint"));
          const charts = [...document.querySelectorAll("figure.chart")];
          const isDrawn = chart => typeof Plotly === "undefined" || chart.querySelector("svg.main-svg, canvas");
          while (!charts.every(isDrawn)) await new Promise(done => setTimeout(done, 20));
          await document.fonts.ready;
        })()
        """;

    /// <summary>Writes <c>NAME.pdf</c> beside each <c>NAME.html</c>.</summary>
    /// <param name="pages">Their names in the folder.</param>
    /// <exception cref="BrowserException">Chromium could not open or print one.</exception>
    public static async Task WriteAsync(
        string program,
        string folder,
        IReadOnlyList<string> pages,
        CancellationToken cancellation
    )
    {
        await using var browser = HeadlessBrowser.Start(program);
        foreach (var name in pages)
        {
            var page = await browser.OpenAsync(Width, Height, cancellation);
            await page.GoAsync(Path.Combine(folder, name), cancellation);
            await page.EvaluateAsync(Prepare, cancellation);
            await page.LayOutForPrintAsync(SheetWidth, SheetHeight, cancellation);
            await page.EvaluateAsync($"{Fit}({SheetHeight})", cancellation);
            var pdf = await page.PrintAsync(Scale, cancellation);
            await page.CloseAsync(cancellation);
            using var file = FileChange.Open(Path.Combine(folder, Path.ChangeExtension(name, ".pdf")), FileMode.Create);
            FileChange.Write(file, pdf);
        }
    }
}
