using System.Text.Json.Nodes;

namespace PaperAnalysis.Notebooks.Pages;

/// <summary>A page of a <see cref="HeadlessBrowser"/>.</summary>
internal sealed class BrowserPage(HeadlessBrowser browser, string session)
{
    private const double InchOfMillimetre = 1 / 25.4;

    public async Task PrepareAsync(int width, int height, CancellationToken cancellation)
    {
        JsonObject offline = new()
        {
            ["offline"] = true,
            ["latency"] = 0,
            ["downloadThroughput"] = -1,
            ["uploadThroughput"] = -1,
        };
        await SendAsync("Network.enable", [], cancellation);
        await SendAsync("Network.emulateNetworkConditions", offline, cancellation);
        await ResizeAsync(width, height, cancellation);
    }

    /// <summary>Lays the page out as on paper of this width, so that scripts can measure it.</summary>
    public async Task LayOutForPrintAsync(int width, int height, CancellationToken cancellation)
    {
        await SendAsync("Emulation.setEmulatedMedia", new() { ["media"] = "print" }, cancellation);
        await ResizeAsync(width, height, cancellation);
    }

    /// <summary>Opens a file and waits until all that it names is there.</summary>
    /// <exception cref="BrowserException">It cannot be opened.</exception>
    public async Task GoAsync(string file, CancellationToken cancellation)
    {
        var address = new Uri(Path.GetFullPath(file)).AbsoluteUri;
        var gone = await SendAsync("Page.navigate", new() { ["url"] = address }, cancellation);
        if ((string?)gone["errorText"] is { } error)
        {
            throw new BrowserException($"{file}: Chromium could not open it: {error}.");
        }
        await EvaluateAsync(
            "new Promise(done => document.readyState === 'complete' ? done(0) : addEventListener('load', () => done(0)))",
            cancellation
        );
    }

    /// <summary>The value of an expression; a promise is waited for.</summary>
    /// <exception cref="BrowserException">It threw.</exception>
    public async Task<JsonNode?> EvaluateAsync(string expression, CancellationToken cancellation)
    {
        JsonObject parameters = new()
        {
            ["expression"] = expression,
            ["awaitPromise"] = true,
            ["returnByValue"] = true,
        };
        var result = await SendAsync("Runtime.evaluate", parameters, cancellation);
        if (result["exceptionDetails"] is JsonObject thrown)
        {
            var said = (string?)thrown["exception"]?["description"] ?? (string?)thrown["text"] ?? "";
            throw new BrowserException(said.Split('\n')[0], ofPage: true);
        }
        return result["result"]?["value"];
    }

    /// <summary>The page on sheets of A4, as a PDF with headings and an outline.</summary>
    public async Task<byte[]> PrintAsync(double scale, CancellationToken cancellation)
    {
        JsonObject parameters = new()
        {
            ["displayHeaderFooter"] = false,
            ["printBackground"] = true,
            ["preferCSSPageSize"] = true,
            ["scale"] = scale,
            ["paperWidth"] = 210 * InchOfMillimetre,
            ["paperHeight"] = 297 * InchOfMillimetre,
            ["generateTaggedPDF"] = true,
            ["generateDocumentOutline"] = true,
        };
        return Convert.FromBase64String(
            (string)(await SendAsync("Page.printToPDF", parameters, cancellation))["data"]!
        );
    }

    public Task CloseAsync(CancellationToken cancellation) => SendAsync("Page.close", [], cancellation);

    private Task<JsonObject> ResizeAsync(int width, int height, CancellationToken cancellation) =>
        SendAsync(
            "Emulation.setDeviceMetricsOverride",
            new()
            {
                ["width"] = width,
                ["height"] = height,
                ["deviceScaleFactor"] = 1,
                ["mobile"] = false,
            },
            cancellation
        );

    private Task<JsonObject> SendAsync(string method, JsonObject parameters, CancellationToken cancellation) =>
        browser.SendAsync(method, parameters, session, cancellation);
}
