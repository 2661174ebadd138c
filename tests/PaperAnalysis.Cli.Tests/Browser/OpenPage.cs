using Microsoft.Playwright;

namespace PaperAnalysis.Cli.Tests.Browser;

/// <summary>A page in the browser, with all that went wrong on it.</summary>
internal sealed class OpenPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _faults = [];

    private OpenPage(IBrowserContext context, IPage page)
    {
        this._context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                _faults.Add($"console: {message.Text}");
            }
        };
        page.PageError += (_, error) => _faults.Add($"error: {error}");
        page.RequestFailed += (_, request) => _faults.Add($"failed: {request.Url}");
        page.Request += (_, request) =>
        {
            if (
                !request.Url.StartsWith("file:", StringComparison.Ordinal)
                && !request.Url.StartsWith("data:", StringComparison.Ordinal)
            )
            {
                _faults.Add($"network: {request.Url}");
            }
        };
        page.Dialog += (_, dialog) =>
        {
            _faults.Add($"dialog: {dialog.Message}");
            _ = dialog.DismissAsync();
        };
    }

    public IPage Page { get; }

    /// <summary>Errors, warnings, failed requests, requests to a network, and dialogs, in order.</summary>
    public IReadOnlyList<string> Faults => _faults;

    public static async Task<OpenPage> GoAsync(IBrowserContext context, string file)
    {
        var open = new OpenPage(context, await context.NewPageAsync());
        await open.Page.GotoAsync(new Uri(file).AbsoluteUri);
        return open;
    }

    /// <summary>
    /// The number of charts; brings each into the window, as a reader does, and ends only when each has been drawn.
    /// </summary>
    public async Task<int> DrawnChartsAsync()
    {
        var charts = await Page.Locator("figure.chart").CountAsync();
        for (var chart = 0; chart < charts; chart++)
        {
            await Page.EvaluateAsync(
                "chart => document.querySelectorAll('figure.chart')[chart].scrollIntoView({ behavior: 'instant' })",
                chart
            );
            await Page.WaitForFunctionAsync(
                "chart => document.querySelectorAll('figure.chart')[chart].querySelector('svg.main-svg, canvas')",
                chart
            );
        }
        await Page.EvaluateAsync("() => scrollTo({ top: 0, behavior: 'instant' })");
        return charts;
    }

    /// <summary>The charts that are drawn now.</summary>
    public Task<int> ChartsSoFarAsync() =>
        Page.EvaluateAsync<int>(
            "() => [...document.querySelectorAll('figure.chart')].filter(f => f.querySelector('svg.main-svg, canvas')).length"
        );

    /// <summary>How many pixels of the page stand out to the right of the window.</summary>
    public Task<int> OverflowAsync() =>
        Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");

    public ValueTask DisposeAsync() => new(_context.CloseAsync());
}
