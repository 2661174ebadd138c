using Microsoft.Playwright;

namespace PaperAnalysis.Cli.Tests.Browser;

public sealed class PagesInBrowserTests(HostileSite site, BrowserFixture browser)
    : IClassFixture<HostileSite>,
        IClassFixture<BrowserFixture>
{
    [ChromiumTheory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Every_chart_is_drawn_within_the_window_without_a_fault_or_a_network(int width)
    {
        await using var open = await browser.OpenAsync(site.Page, width);
        Assert.Equal(3, await open.DrawnChartsAsync());
        Assert.Equal(0, await open.OverflowAsync());
        var widths = await open.Page.EvaluateAsync<double[]>(
            "() => [...document.querySelectorAll('svg.main-svg')].map(s => s.getBoundingClientRect().right)"
        );
        Assert.All(widths, right => Assert.InRange(right, 100, width));
        Assert.Empty(open.Faults);
    }

    // All that could be forgotten to encode is forgotten here: what stands in a page is no script all the same.
    [ChromiumFact]
    public async Task A_script_that_gets_into_a_page_does_not_run()
    {
        foreach (var page in (string[])[site.Page, site.Index])
        {
            const string Injected =
                "<script>document.title = 'owned'</script><img src=x onerror=\"document.title = 'owned'\"><svg onload=\"document.title = 'owned'\"></svg><a id=trap href=\"javascript:document.title='owned'\">x</a><script src=\"data:text/javascript,document.title='owned'\"></script>";
            var file = page.Replace(".html", "-owned.html", StringComparison.Ordinal);
            var html = await File.ReadAllTextAsync(page);
            await File.WriteAllTextAsync(file, html.Replace("<body>", "<body>" + Injected, StringComparison.Ordinal));
            await using var open = await browser.OpenAsync(file, 1280);
            await open.Page.EvaluateAsync("() => document.getElementById('trap').click()");
            // The script, two handlers, the link, and the script of a data: address.
            await open.RefusedAsync(5);
            Assert.NotEqual("owned", await open.Page.TitleAsync());
        }
    }

    // The page's policy lets no program be made of text, which the usual build of plotly.js does for these.
    [ChromiumFact]
    public async Task Charts_that_a_graphics_card_draws_need_no_program_made_of_text()
    {
        await using var open = await browser.OpenAsync(site.GraphicsCard, 1280);
        Assert.Equal(6, await open.DrawnChartsAsync());
        // A browser without a graphics card warns of that.
        Assert.DoesNotContain(
            open.Faults,
            fault =>
                fault.StartsWith("error:", StringComparison.Ordinal)
                || fault.Contains("Policy", StringComparison.Ordinal)
        );
        Assert.Equal(
            "EvalError",
            await open.Page.EvaluateAsync<string>(
                """
                // Not at once: what the browser is asked to evaluate stands above the policy.
                () => new Promise(done => setTimeout(() => {
                  try { new Function("return 1")(); done("ran"); } catch (error) { done(error.name); }
                }))
                """
            )
        );
    }

    [ChromiumTheory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task The_index_fits_the_window_and_leads_to_the_page(int width)
    {
        await using var open = await browser.OpenAsync(site.Index, width);
        Assert.Equal(0, await open.OverflowAsync());
        Assert.Equal($"{HostileSite.Title} {HostileSite.Image}", await open.Page.Locator("li").TextContentAsync());
        await open.Page.Locator("h2 a").First.ClickAsync();
        await Assertions.Expect(open.Page).ToHaveTitleAsync($"On {HostileSite.Title}");
        Assert.Empty(open.Faults);
    }

    [ChromiumFact]
    public async Task Titles_that_are_programs_show_as_text_in_page_table_chart_and_hover()
    {
        await using var open = await browser.OpenAsync(site.Page, 1280);
        await open.DrawnChartsAsync();
        Assert.Equal($"On {HostileSite.Title}", await open.Page.Locator("h1").TextContentAsync());
        Assert.Equal(HostileSite.Title, await open.Page.Locator("td").First.TextContentAsync());
        Assert.Equal(
            [HostileSite.Title, HostileSite.Image],
            await open.Page.Locator("figure").First.Locator(".xtick text").AllTextContentsAsync()
        );
        await open
            .Page.Locator("figure")
            .First.Locator(".bars .point")
            .First.HoverAsync(new LocatorHoverOptions { Force = true });
        await Assertions
            .Expect(open.Page.Locator(".hoverlayer .hovertext").First)
            .ToHaveTextAsync($"{HostileSite.Title}: 2");
        Assert.Empty(open.Faults);
    }

    [ChromiumFact]
    public async Task The_words_in_the_search_field_choose_the_marks_that_stand_out()
    {
        await using var open = await browser.OpenAsync(site.Page, 390);
        await open.DrawnChartsAsync();
        var field = open.Page.GetByPlaceholder("Search titles");
        const string Chosen =
            "() => document.querySelector('#cell-points output').textContent + JSON.stringify(document.querySelector('#cell-points .plot').data.map(t => t.selectedpoints ?? null))";

        // Marks are a trace of three; the label is no mark and stays as it is.
        await field.FillAsync("GRAPH");
        await open.GivesAsync("2 of 3[[0,1],null]", Chosen);
        await field.FillAsync("graph networks & trees");
        await open.GivesAsync("1 of 3[[0],null]", Chosen);
        await field.FillAsync("nowhere");
        await open.GivesAsync("0 of 3[[],null]", Chosen);
        await field.FillAsync("");
        await open.GivesAsync("[null,null]", Chosen);
        Assert.Equal(0, await open.OverflowAsync());
        Assert.Empty(open.Faults);
    }

    /// <summary>Plotly.js takes half a second for as many, where WebGL is software.</summary>
    [ChromiumFact]
    public async Task Thousands_of_marks_are_painted_on_a_canvas_and_hover_key_and_search_work_on_them()
    {
        await using var open = await browser.OpenAsync(site.ManyMarks, 1280);
        await open.DrawnChartsAsync();
        // What a reader sees at a place of the axes: red, green, blue and opacity, of those found, or else of all.
        Task SeenAsync(int at, string pixel) =>
            open.GivesAsync(
                pixel,
                $$"""
                () => {
                  const place = document.querySelector('.plot'), { xaxis, yaxis } = place._fullLayout;
                  const [all, found] = [...place.querySelectorAll('canvas.marks:not([hidden])')].map(canvas => [
                    ...canvas.getContext('2d').getImageData(xaxis._offset + xaxis.d2p({{at}}), yaxis._offset + yaxis.d2p({{at}}), 1, 1).data]);
                  if (found?.[3]) return found.join();
                  return [...all.slice(0, 3), all[3] * place.querySelector('canvas.marks').style.opacity].join();
                }
                """
            );
        const string Red = "255,0,0,255";
        const string Blue = "0,0,255,255";
        const string Nothing = "0,0,0,0";

        await SeenAsync(1, Red);
        await SeenAsync(3, Blue);
        await SeenAsync(2, Nothing);
        Assert.Equal(0, await open.Page.Locator(".gl-container canvas").CountAsync());

        var box = (await open.Page.Locator(".nsewdrag").BoundingBoxAsync())!;
        await open.Page.Mouse.MoveAsync(box.X + (box.Width / 4), box.Y + (box.Height * 3 / 4));
        await Assertions.Expect(open.Page.Locator(".hoverlayer .hovertext").First).ToHaveTextAsync("a red paper");

        await open.Page.GetByPlaceholder("Search titles").FillAsync("blue");
        await Assertions.Expect(open.Page.Locator("output")).ToHaveTextAsync("2000 of 4000");
        await SeenAsync(3, Blue);
        // 255 * 0.15
        await SeenAsync(1, "255,0,0,38.25");
        await open.Page.GetByPlaceholder("Search titles").FillAsync("");
        await Assertions.Expect(open.Page.Locator("output")).ToHaveTextAsync("");
        await SeenAsync(1, Red);

        await open.Page.Locator(".legendtoggle").Nth(1).ClickAsync();
        await open.Page.WaitForFunctionAsync("() => document.querySelector('.plot').data[0].visible === 'legendonly'");
        await SeenAsync(1, Nothing);
        await SeenAsync(3, Blue);
        // The one thing to complain of is that this test reads pixels.
        Assert.DoesNotContain(open.Faults, fault => !fault.Contains("readback", StringComparison.Ordinal));
    }

    [ChromiumFact]
    public async Task Code_shows_at_one_switch_which_the_address_keeps()
    {
        await using var open = await browser.OpenAsync(site.Page, 390);
        var code = open.Page.Locator("#cell-bars details.code pre");
        Assert.False(await open.Page.Locator("#cell-bars details.code summary").IsVisibleAsync());
        await open.Page.GetByLabel("Show the code").CheckAsync();
        await Assertions.Expect(code).ToBeVisibleAsync();
        Assert.Equal(0, await open.OverflowAsync());
        await open.AddressEndsAsync("#code=1");
        await open.Page.ReloadAsync();
        await Assertions.Expect(code).ToBeVisibleAsync();
    }

    [ChromiumFact]
    public async Task The_contents_lead_to_their_parts()
    {
        await using var open = await browser.OpenAsync(site.Page, 390);
        await open.Page.Locator("nav.contents a", new() { HasTextString = "Another part" }).ClickAsync();
        await open.AddressEndsAsync("#Another-part");
        await Assertions.Expect(open.Page.Locator("#Another-part")).ToBeInViewportAsync();
        // The address of both, sent on, brings both back.
        await open.Page.GetByLabel("Show the code").CheckAsync();
        await open.AddressEndsAsync("#Another-part&code=1");
        await open.Page.ReloadAsync();
        await Assertions.Expect(open.Page.Locator("#Another-part")).ToBeInViewportAsync();
    }

    /// <summary>All charts at once kept a page of six from answering for a second.</summary>
    [ChromiumFact]
    public async Task The_first_chart_is_drawn_at_once_and_the_others_when_the_reader_comes_near()
    {
        await using var open = await browser.OpenAsync(site.ManyCharts, 1280);
        await open.Page.Locator("figure.chart svg.main-svg").First.WaitForAsync();
        // A window of 900 pixels and 600 below it have room for three of eight charts of 450.
        await open.SettledAsync();
        Assert.InRange(await open.ChartsSoFarAsync(), 1, 4);
        await open.Page.EvaluateAsync("() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' })");
        await open.Page.Locator("figure.chart").Last.Locator("svg.main-svg").First.WaitForAsync();
        await open.SettledAsync();
        Assert.InRange(await open.ChartsSoFarAsync(), 2, 7);
        await open.Page.EvaluateAsync("() => dispatchEvent(new Event('beforeprint'))");
        Assert.Equal(8, await open.ChartsSoFarAsync());
        Assert.Empty(open.Faults);
    }

    [ChromiumFact]
    public async Task Charts_follow_the_window()
    {
        await using var open = await browser.OpenAsync(site.Page, 1280);
        await open.DrawnChartsAsync();
        await open.Page.SetViewportSizeAsync(390, 900);
        await open.Page.WaitForFunctionAsync(
            """
            () => [...document.querySelectorAll('svg.main-svg')].every(s => s.getBoundingClientRect().right <= innerWidth)
              && document.documentElement.scrollWidth <= document.documentElement.clientWidth
            """
        );
    }
}
