using System.Globalization;
using System.Text;
using Microsoft.Playwright;
using PaperAnalysis.Cli.Tests.Verbs;

namespace PaperAnalysis.Cli.Tests.Browser;

/// <summary>Pages that are sent to others: each in one file, and printed.</summary>
[Collection(nameof(CurrentDirectory))]
public sealed class SentPagesTests(BrowserFixture browser) : IClassFixture<BrowserFixture>, IDisposable
{
    private readonly Workspace _workspace = new();

    private static readonly string Notebooks = Path.Combine(Path.GetDirectoryName(Run.Seeds)!, "notebooks");

    [ChromiumFact]
    public async Task A_page_that_was_sent_alone_draws_its_charts_and_shows_the_papers_of_a_mark()
    {
        var alone = await SentAsync("01-collection");

        await using var open = await browser.OpenAsync(alone, 1280);
        var page = open.Page;
        Assert.Equal(3, await open.DrawnChartsAsync());
        Assert.Equal(0, await open.OverflowAsync());
        // A bar of the first chart stands for papers of a digest.
        await OpenPage.ClickMarkAsync(page.Locator(".bars .point").First);
        await page.GetByRole(AriaRole.Link, new() { Name = "List", Exact = true }).ClickAsync();
        var list = page.GetByRole(AriaRole.Dialog);
        await Assertions.Expect(list.Locator("h2")).ToHaveTextAsync("60 papers");
        await Assertions.Expect(list.Locator("article")).ToHaveCountAsync(60);
        Assert.Matches(@"\.txt", await list.Locator(".facts").First.InnerTextAsync());
        await list.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await Assertions.Expect(list).ToBeHiddenAsync();
        Assert.Empty(open.Faults);
    }

    [ChromiumFact]
    public async Task A_script_that_gets_into_a_page_of_one_file_does_not_run()
    {
        var alone = await SentAsync("05-claims");
        var html = await File.ReadAllTextAsync(alone);
        await File.WriteAllTextAsync(
            alone,
            html.Replace(
                "<body>",
                "<body><script>document.title = 'owned'</script><img src=x onerror=\"document.title = 'owned'\"><script src=\"other.js\"></script>",
                StringComparison.Ordinal
            )
        );
        await File.WriteAllTextAsync(_workspace.At("sent", "other.js"), "document.title = 'owned'");

        await using var open = await browser.OpenAsync(alone, 1280);
        Assert.Equal(3, await open.DrawnChartsAsync());
        await open.RefusedAsync(3);
        Assert.NotEqual("owned", await open.Page.TitleAsync());
    }

    [ChromiumFact]
    public async Task Without_scripts_a_page_of_one_file_shows_an_image_of_each_chart()
    {
        var alone = await SentAsync("05-claims");
        await using var open = await browser.OpenAsync(alone, 1280, scripts: false);
        var images = open.Page.Locator("figure.chart noscript img");
        await Assertions.Expect(images).ToHaveCountAsync(3);
        foreach (var image in await images.AllAsync())
        {
            Assert.Equal(900, await image.EvaluateAsync<int>("image => image.naturalWidth"));
            Assert.NotEqual("", await image.GetAttributeAsync("alt"));
        }
        Assert.Empty(open.Faults);
    }

    [ChromiumFact]
    public async Task The_list_of_all_papers_is_one_file_too()
    {
        await SentAsync("05-claims");
        File.Copy(_workspace.At("out", "papers.html"), _workspace.At("sent", "papers.html"));
        await using var open = await browser.OpenAsync(
            new Uri(_workspace.At("sent", "papers.html")).AbsoluteUri + "#word=model",
            1280
        );
        await Assertions.Expect(open.Page.Locator(".count")).ToContainTextAsync(" of 344 papers");
        Assert.Empty(open.Faults);
    }

    [ChromiumFact]
    public async Task A_PDF_stands_beside_each_page_with_all_its_text_and_says_what_it_was_made_of()
    {
        var run = await Run.Of(
            "render",
            Path.Combine(Notebooks, "01-collection.ipynb"),
            "--pdf",
            "--out",
            _workspace.At("out")
        );
        Assert.True(run.ExitCode == 0, run.Error);
        foreach (var name in (string[])["index.pdf", "01-collection.pdf"])
        {
            var bytes = await File.ReadAllBytesAsync(_workspace.At("out", name));
            Assert.Equal("%PDF-"u8, bytes.AsSpan(0, 5));
            Assert.InRange(PageCount(bytes), 1, 9);
        }
        var html = await File.ReadAllTextAsync(_workspace.At("out", "01-collection.html"));
        Assert.Contains("01-collection.ipynb --pdf</code>", html, StringComparison.Ordinal);
        Assert.Contains("SHA-256", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_browser_nothing_is_run_or_replaced_and_the_message_says_what_was_looked_for()
    {
        _workspace.Add("a", "throw new Exception(\"never run\")");
        var path = new Dictionary<string, string> { ["PATH"] = Path.GetDirectoryName(Environment.ProcessPath)! };
        var run = await _workspace.RunAsync(path, "render", "--pdf");
        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Equal(
            "error: --pdf: found none of chromium, chromium-browser, google-chrome, google-chrome-stable, microsoft-edge on the path. Install Chromium (Debian: apt-get install chromium).\n",
            run.Error
        );
        Assert.Equal(["notebooks"], Directory.GetFileSystemEntries(_workspace.At()).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_browser_that_does_not_work_is_told_with_what_it_said_and_the_old_pages_stay()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }
        var file = _workspace.Add("a", "1 + 1");
        Assert.Equal(0, (await Run.Of("render", file, "--out", _workspace.At("out"))).ExitCode);
        var before = _workspace.Bytes("out");
        var broken = _workspace.At("bin", "chromium");
        Directory.CreateDirectory(_workspace.At("bin"));
        await File.WriteAllTextAsync(broken, "#!/bin/sh\necho 'a library is missing' >&2\nexit 127\n");
        File.SetUnixFileMode(broken, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var path = $"{_workspace.At("bin")}:{Path.GetDirectoryName(Environment.ProcessPath)}:/usr/bin:/bin";
        var run = await _workspace.RunAsync(new Dictionary<string, string> { ["PATH"] = path }, "render", "--pdf");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(
            $"error: {broken} ended before it answered; it said: a library is missing. Start it with --headless",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.Equal(before, _workspace.Bytes("out"));
    }

    [Theory]
    [InlineData("--check", "--pdf")]
    [InlineData("--update", "--single-file")]
    public async Task Options_of_pages_and_of_stored_outputs_do_not_mix(string job, string option)
    {
        var run = await Run.Of("render", job, option, _workspace.Add("a", "1"));
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith(
            $"error: render: found {option}, expected --check or --update alone",
            run.Error,
            StringComparison.Ordinal
        );
    }

    public void Dispose() => _workspace.Dispose();

    /// <summary>The page of a notebook of the project, alone in a folder, as whoever got it by mail has it.</summary>
    private async Task<string> SentAsync(string name)
    {
        // 01 gives the records, whichever page is looked at.
        string[] files =
        [
            .. new[] { "01-collection", name }.Distinct().Select(n => Path.Combine(Notebooks, n + ".ipynb")),
        ];
        var run = await Run.Of(["render", .. files, "--single-file", "--out", _workspace.At("out")]);
        Assert.True(run.ExitCode == 0, run.Error);
        Directory.CreateDirectory(_workspace.At("sent"));
        var alone = _workspace.At("sent", name + ".html");
        File.Move(_workspace.At("out", name + ".html"), alone);
        Assert.False(Directory.Exists(_workspace.At("out", "assets")));
        // plotly.js is 5.2 MB of it.
        Assert.InRange(new FileInfo(alone).Length, 5_000_000, 7_000_000);
        return alone;
    }

    /// <summary>What the root of the page tree says.</summary>
    private static int PageCount(byte[] pdf)
    {
        var text = Encoding.Latin1.GetString(pdf);
        var at = text.IndexOf("/Type /Pages", StringComparison.Ordinal);
        var count = text.IndexOf("/Count ", at, StringComparison.Ordinal) + "/Count ".Length;
        return int.Parse(string.Concat(text[count..].TakeWhile(char.IsAsciiDigit)), CultureInfo.InvariantCulture);
    }
}
