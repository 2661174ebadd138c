using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PaperAnalysis.Tests.Shared;

namespace PaperAnalysis.Cli.Tests.Browser;

/// <summary>A page in the browser, with all that went wrong on it.</summary>
internal sealed class OpenPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _faults = [];

    private OpenPage(IBrowserContext context, IPage page)
    {
        this._context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                _faults.Enqueue($"console: {message.Text}");
            }
        };
        page.PageError += (_, error) => _faults.Enqueue($"error: {error}");
        page.RequestFailed += (_, request) => _faults.Enqueue($"failed: {request.Url}");
        page.Request += (_, request) =>
        {
            if (
                !request.Url.StartsWith("file:", StringComparison.Ordinal)
                && !request.Url.StartsWith("data:", StringComparison.Ordinal)
            )
            {
                _faults.Enqueue($"network: {request.Url}");
            }
        };
        page.Dialog += (_, dialog) =>
        {
            _faults.Enqueue($"dialog: {dialog.Message}");
            _ = dialog.DismissAsync();
        };
    }

    public IPage Page { get; }

    /// <summary>Errors, warnings, failed requests, requests to a network, and dialogs, in order.</summary>
    public IReadOnlyCollection<string> Faults => _faults;

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

    /// <summary>Waits until the page's policy has refused so much, of which the browser tells in its own time.</summary>
    public Task RefusedAsync(int count) =>
        Task.Run(() =>
            Until.True(
                () =>
                    _faults.Count(fault => fault.Contains("Content Security Policy", StringComparison.Ordinal))
                    >= count,
                $"{count} refusals are told"
            )
        );

    /// <summary>
    /// Waits until a function of the page gives this text: for what follows an act in another turn of the browser. Where it
    /// never does, what it gives is told.
    /// </summary>
    public async Task GivesAsync(string expected, string function)
    {
        try
        {
            await Page.WaitForFunctionAsync($"expected => ({function})() === expected", expected);
        }
        catch (TimeoutException)
        {
            Assert.Equal(expected, await Page.EvaluateAsync<string>(function));
        }
    }

    /// <summary>Waits until the address ends so, of which the browser tells after the act that changes it.</summary>
    public Task AddressEndsAsync(string end) =>
        Assertions.Expect(Page).ToHaveURLAsync(new Regex(Regex.Escape(end) + "$"));

    /// <summary>
    /// Clicks a mark of a chart, which lies under plotly.js's own layer, once it stands still.
    /// </summary>
    public static async Task ClickMarkAsync(ILocator mark)
    {
        await mark.ScrollIntoViewIfNeededAsync();
        await mark.ClickAsync(new() { Force = true });
    }

    /// <summary>Waits until the page has seen what is in the window now and has drawn all charts that it is to draw for it.</summary>
    public async Task SettledAsync()
    {
        // What has come into the window is told after a frame.
        await Page.EvaluateAsync(
            "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))"
        );
        await Page.WaitForFunctionAsync("() => near.length === 0");
    }

    /// <summary>The charts that are drawn now.</summary>
    public Task<int> ChartsSoFarAsync() =>
        Page.EvaluateAsync<int>(
            "() => [...document.querySelectorAll('figure.chart')].filter(f => f.querySelector('svg.main-svg, canvas')).length"
        );

    /// <summary>The names in sentences that are boxes, or whose next letter stands on another line than their last.</summary>
    public Task<string[]> BrokenNamesAsync() =>
        Page.EvaluateAsync<string[]>(
            """
            () => {
              const middle = (node, from) => {
                const range = document.createRange();
                range.setStart(node, from);
                range.setEnd(node, from + 1);
                const { top, bottom } = range.getBoundingClientRect();
                return (top + bottom) / 2;
              };
              const isBroken = name => {
                const [own, next] = [name.lastChild, name.parentElement.nextSibling];
                return getComputedStyle(name).display !== "inline"
                  || (/^[^\s—–-]/.test(next?.data ?? "") && Math.abs(middle(own, own.length - 1) - middle(next, 0)) > 8);
              };
              return [...document.querySelectorAll(".text .name, figcaption .name")].filter(isBroken).map(name => name.closest("p, li, b").textContent);
            }
            """
        );

    /// <summary>The numbers at the ends of bars that the plot's edge cuts.</summary>
    public Task<string[]> CutNumbersAsync() =>
        Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll(".plot")].flatMap(plot => {
              const edge = plot.querySelector(".nsewdrag")?.getBoundingClientRect().right;
              const isCut = text => text.closest("[clip-path]") && text.getBoundingClientRect().right > edge + 1;
              return [...plot.querySelectorAll(".bartext")].filter(isCut).map(text => text.textContent);
            })
            """
        );

    /// <summary>How many pixels of the page stand out to the right of the window.</summary>
    public Task<int> OverflowAsync() =>
        Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");

    public ValueTask DisposeAsync() => new(_context.CloseAsync());
}
