using System.Text.Json.Nodes;

namespace PaperAnalysis.Notebooks.Pages;

/// <summary>Draws figures as images with plotly.js in the machine's Chromium, which is started for the first.</summary>
/// <param name="program">Chromium.</param>
/// <param name="plotly">plotly.js on this machine.</param>
internal sealed class FigureDrawing(string program, string plotly) : IAsyncDisposable
{
    private const int Height = 450;

    // Marks that a graphics card would draw are drawn as the others are: there may be none. Paper is white.
    private static readonly string Draw = $$"""
        async ({ data, layout = {} }) => {
          const [width, height] = [{{FigureImages.Width}}, layout.height ?? {{Height}}];
          const traces = data.map(trace => ({ ...trace, type: (trace.type ?? "scatter").replace(/^(scatter|scatterpolar)gl$/, "$1") }));
          const address = await Plotly.toImage({ data: traces, layout: { ...layout, width, height } }, { format: "svg", width, height });
          const image = new Image(width, height);
          image.src = address;
          await image.decode();
          const pen = Object.assign(document.createElement("canvas"), { width, height }).getContext("2d");
          pen.fillStyle = "#fff";
          pen.fillRect(0, 0, width, height);
          pen.drawImage(image, 0, 0, width, height);
          const pixels = pen.getImageData(0, 0, width, height).data;
          let text = "";
          for (let at = 0; at < pixels.length; at += 32768) text += String.fromCharCode(...pixels.subarray(at, at + 32768));
          return { pixels: btoa(text), height };
        }
        """;

    /// <summary>Why this machine cannot draw, with what to do; null where it can.</summary>
    public static string? Missing { get; } =
        Chromium.Missing
        ?? (
            PlotlySource.OfBuild().File is null
                ? "found no plotly.min.js beside the program. Install Node.js with npm and build again."
                : null
        );

    /// <summary>Null where this machine cannot draw.</summary>
    public static FigureDrawing? OfMachine() =>
        Missing is null ? new FigureDrawing(Chromium.Program!, PlotlySource.OfBuild().File!) : null;

    private HeadlessBrowser? _browser;
    private BrowserPage? _page;

    /// <summary>A PNG and its height in pixels.</summary>
    /// <exception cref="BrowserException">Chromium or plotly.js could not draw it.</exception>
    public async Task<(byte[] Png, int Height)> DrawAsync(JsonNode figure, CancellationToken cancellation)
    {
        _page ??= await StartAsync(cancellation);
        var drawn = await _page.EvaluateAsync($"({Draw})({figure.ToJsonString()})", cancellation);
        return (
            PaletteImage.Write(Convert.FromBase64String((string)drawn!["pixels"]!), FigureImages.Width),
            (int)drawn["height"]!
        );
    }

    public ValueTask DisposeAsync() => _browser?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task<BrowserPage> StartAsync(CancellationToken cancellation)
    {
        _browser = HeadlessBrowser.Start(program);
        var page = await _browser.OpenAsync(FigureImages.Width, Height, cancellation);
        await page.EvaluateAsync(await File.ReadAllTextAsync(plotly, cancellation) + "\n;0", cancellation);
        return page;
    }
}
