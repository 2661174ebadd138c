using Microsoft.Playwright;
using PaperAnalysis.Notebooks.Pages;
using PaperAnalysis.Tests.Shared;

namespace PaperAnalysis.Cli.Tests.Browser;

/// <summary>One Chromium for all tests of a class, started when the first asks for it.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    // Without these, Chromium asks its maker's servers for updates and lists; the pages need no network, and tests use
    // none.
    private static readonly string[] Arguments =
    [
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    // What is waited for comes when the machine has time for it.
    private static readonly float Patience = (float)Until.Bound.TotalMilliseconds;

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    static BrowserFixture() => Assertions.SetDefaultExpectTimeout(Patience);

    public Task InitializeAsync() => Task.CompletedTask;

    /// <summary>Opens a page of a file, or of an address with what stands after its <c>#</c>, without a network, in a window of this width.</summary>
    internal async Task<OpenPage> OpenAsync(string file, int width, bool dark = false, bool scripts = true)
    {
        _playwright ??= await Playwright.CreateAsync();
        _browser ??= await _playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions
            {
                ExecutablePath = Chromium.Need("In CI these tests must run"),
                // Root, as in containers, has no sandbox.
                ChromiumSandbox = false,
                Args = Arguments,
                Timeout = Patience,
            }
        );
        var context = await _browser.NewContextAsync(
            new BrowserNewContextOptions
            {
                ViewportSize = new ViewportSize { Width = width, Height = 900 },
                Offline = true,
                ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
                AcceptDownloads = true,
                // What is clicked by its place stands still.
                ReducedMotion = ReducedMotion.Reduce,
                JavaScriptEnabled = scripts,
            }
        );
        context.SetDefaultTimeout(Patience);
        return await OpenPage.GoAsync(context, file);
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }
        _playwright?.Dispose();
    }
}
