using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace PaperAnalysis.Cli.Tests.Browser;

/// <summary>Tables, charts and the list of papers, each of which chooses what the others show.</summary>
public sealed class LinkedViewsInBrowserTests(HostileSite site, BrowserFixture browser)
    : IClassFixture<HostileSite>,
        IClassFixture<BrowserFixture>
{
    /// <summary>A function of the page that gives the marks of a cell's chart that stand out.</summary>
    private static string Lit(string id) =>
        $"() => JSON.stringify(document.querySelector('#cell-{id} .plot').data.map(t => t.selectedpoints ?? null))";

    [ChromiumFact]
    public async Task A_row_chooses_its_papers_its_number_leads_to_their_list_and_what_has_none_leads_nowhere()
    {
        await using var open = await browser.OpenAsync(site.Linked, 1280);
        var page = open.Page;
        await open.DrawnChartsAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "agent", Exact = true }).ClickAsync();
        await Assertions.Expect(Bar(page)).ToHaveTextAsync("1,000 of 10,000 papers selected: word “agent”");
        // Each tenth paper has the word; the table that it was chosen in shows its other rows, too.
        await Assertions.Expect(page.Locator("#cell-papers tbody tr")).ToHaveCountAsync(3);
        await Assertions.Expect(page.Locator("#cell-terms tbody tr")).ToHaveCountAsync(3);
        await Assertions.Expect(page.Locator("#cell-terms tr.chosen .name")).ToHaveTextAsync("agent");
        await open.GivesAsync("[[0,10,20,30,40,50,60,70,80,90]]", Lit("map"));
        // A word that no paper has, and a number that is not that of the papers, are text.
        await Assertions.Expect(page.Locator("#cell-terms td a")).ToHaveTextAsync(["1000", "9000"]);
        await Assertions.Expect(page.Locator("#cell-terms .name")).ToHaveTextAsync(["agent", "LLM"]);
        await Assertions.Expect(page.Locator("#cell-digests td a")).ToHaveTextAsync(["3334", "3333"]);
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("#cell-papers tbody tr")).ToHaveCountAsync(3);
        await Assertions.Expect(page.Locator("#cell-terms tbody tr")).ToHaveCountAsync(3);
        await page.GetByRole(AriaRole.Link, new() { Name = "1000: list of these papers" }).ClickAsync();
        await Assertions.Expect(page.Locator(".count")).ToHaveTextAsync("1000 of 10000 papers");
        await open.AddressEndsAsync("papers.html#word=agent");
        Assert.Empty(open.Faults);
    }

    [ChromiumFact]
    public async Task A_name_chosen_again_is_chosen_no_more_by_keyboard_and_on_a_phone()
    {
        await using var open = await browser.OpenAsync(site.Linked, 390);
        var name = open.Page.Locator("#cell-digests").GetByRole(AriaRole.Button, new() { Name = "d1", Exact = true });
        await name.FocusAsync();
        await open.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Bar(open.Page)).ToHaveTextAsync("3,333 of 10,000 papers selected: digest “d1”");
        await Assertions.Expect(name).ToHaveAttributeAsync("aria-pressed", "true");
        Assert.Equal(0, await open.OverflowAsync());
        await open.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(open.Page.Locator(".selection")).ToBeHiddenAsync();
        await Assertions.Expect(name).ToHaveAttributeAsync("aria-pressed", "false");
        await Assertions.Expect(open.Page).Not.ToHaveURLAsync(new Regex("sel="));
    }

    [ChromiumTheory]
    [InlineData("select")]
    [InlineData("lasso")]
    public async Task A_box_or_a_loop_on_the_map_chooses_the_papers_in_it_for_bars_and_tables(string tool)
    {
        await using var open = await browser.OpenAsync(site.Linked, 1280);
        var page = open.Page;
        await open.DrawnChartsAsync();
        var map = page.Locator("#cell-map");
        await map.ScrollIntoViewIfNeededAsync();
        await map.Locator($"[data-val={tool}]").ClickAsync();
        // Around the records 0 to 3, which lie at (0, 0) to (3, 0), of the axes from -1 to 10.
        var plot = (await map.Locator(".nsewdrag").BoundingBoxAsync())!;
        (float X, float Y) At(double x, double y) =>
            ((float)(plot.X + ((x + 1) / 11 * plot.Width)), (float)(plot.Y + ((10 - y) / 11 * plot.Height)));
        (double X, double Y)[] corners = [(-0.5, -0.5), (3.5, -0.5), (3.5, 0.5), (-0.5, 0.5), (-0.5, -0.4)];
        var path = tool == "lasso" ? corners : [corners[0], corners[2]];
        await page.Mouse.MoveAsync(At(path[0].X, path[0].Y).X, At(path[0].X, path[0].Y).Y);
        await page.Mouse.DownAsync();
        foreach (var (x, y) in path.Skip(1))
        {
            await page.Mouse.MoveAsync(At(x, y).X, At(x, y).Y, new() { Steps = 5 });
        }
        await page.Mouse.UpAsync();
        await Assertions.Expect(Bar(page)).ToHaveTextAsync("4 of 10,000 papers selected");
        await open.AddressEndsAsync("sel=id=r%253A0,r%253A1,r%253A2,r%253A3");
        await Assertions.Expect(page.Locator("#cell-papers tbody tr")).ToHaveCountAsync(4);
        await open.GivesAsync("[[0,1,2,3]]", Lit("map"));
        await page.ReloadAsync();
        await open.DrawnChartsAsync();
        await open.GivesAsync("[[0,1,2,3]]", Lit("map"));
        await page.GetByRole(AriaRole.Link, new() { Name = "List", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".count")).ToHaveTextAsync("4 of 10000 papers; the address names them");
        Assert.Empty(open.Faults);
    }

    [ChromiumFact]
    public async Task A_bar_chooses_the_papers_of_the_map_and_the_rows_of_tables()
    {
        await using var open = await browser.OpenAsync(site.Linked, 1280);
        var page = open.Page;
        await open.DrawnChartsAsync();
        await OpenPage.ClickMarkAsync(page.Locator("#cell-bars .bars .point").Nth(1));
        await Assertions.Expect(page.Locator("#cell-papers tbody tr")).ToHaveCountAsync(10);
        await Assertions.Expect(page.Locator("#cell-digests tbody tr")).ToHaveCountAsync(1);
        // What is out of sight follows after what is seen.
        await open.GivesAsync($"[[{string.Join(',', Enumerable.Range(0, 100).Where(i => i % 3 == 1))}]]", Lit("map"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Show those not selected, too" }).First.ClickAsync();
        await Assertions.Expect(page.Locator("#cell-digests tbody tr")).ToHaveCountAsync(3);
        await page.GetByRole(AriaRole.Button, new() { Name = "Clear", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("#cell-papers tbody tr")).ToHaveCountAsync(30);
        await open.GivesAsync("[null]", Lit("map"));
    }

    [ChromiumFact]
    public async Task A_name_in_a_finding_sets_the_charts_to_it_and_brings_its_chart_into_the_window()
    {
        await using var open = await browser.OpenAsync(site.Linked, 390, dark: true);
        var page = open.Page;
        var names = page.Locator("#cell-finding .name");
        // What no mark stands for, and an amount, are text.
        await Assertions.Expect(names).ToHaveTextAsync(["d1", "r:7"]);
        await names.First.ClickAsync();
        await Assertions.Expect(Bar(page)).ToHaveTextAsync("3,333 of 10,000 papers selected: digest “d1”");
        await Assertions.Expect(page.Locator("#cell-bars .plot")).ToBeInViewportAsync();
        await Assertions.Expect(page.Locator("#cell-bars .dim")).Not.ToHaveCountAsync(0);
        await open.GivesAsync("[[1]]", Lit("bars"));
        await names.Nth(1).ClickAsync();
        await Assertions.Expect(page.Locator("#cell-papers tbody tr")).ToHaveCountAsync(1);
        Assert.Empty(open.Faults);
    }

    [ChromiumTheory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task A_name_longer_than_a_line_flows_with_its_sentence_and_answers_the_keyboard(int width)
    {
        await using var open = await browser.OpenAsync(site.Linked, width);
        var name = open.Page.Locator("#cell-long .name");
        await Assertions.Expect(name).ToHaveTextAsync(LinkedSample.LongName);
        Assert.Empty(await open.BrokenNamesAsync());
        Assert.InRange(await name.EvaluateAsync<int>("name => name.getClientRects().length"), 2, 9);
        // It begins on the line of the words before it.
        Assert.True(
            await name.EvaluateAsync<bool>(
                "name => name.getClientRects()[0].top < name.closest('p').getBoundingClientRect().top + 10"
            )
        );
        await name.FocusAsync();
        await open.Page.Keyboard.PressAsync("Space");
        await Assertions.Expect(Bar(open.Page)).ToContainTextAsync("1,000 of 10,000 papers selected");
        await Assertions.Expect(name).ToHaveAttributeAsync("aria-pressed", "true");
        await Assertions.Expect(name).ToHaveCSSAsync("outline-style", "solid");
        await open.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(name).ToHaveAttributeAsync("aria-pressed", "false");
        await open.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Empty(await open.BrokenNamesAsync());
        await Assertions.Expect(name).ToHaveCSSAsync("text-decoration-line", "none");
        Assert.Empty(open.Faults);
    }

    [ChromiumFact]
    public async Task A_name_in_a_title_leads_to_its_papers_and_lights_their_cells_which_are_quiet_at_nothing_in_the_dark()
    {
        await using var open = await browser.OpenAsync(site.Linked, 1280, dark: true);
        var page = open.Page;
        await open.DrawnChartsAsync();
        var name = page.Locator("#cell-bars figcaption strong .name");
        await name.WaitForAsync();
        // The first place of the name, and a key; an amount is none.
        Assert.Equal(
            "Above [d1], d1, [r:7] and 3333 lie",
            await name.EvaluateAsync<string>(
                "name => name.closest('b').innerHTML.replace(/<span[^>]*>(.*?)<.span>/g, '[$1]').replace(/<.?(strong|code)>/g, '')"
            )
        );
        await name.ClickAsync();
        await Assertions.Expect(Bar(page)).ToHaveTextAsync("3,333 of 10,000 papers selected: digest “d1”");
        // Four of six cells are of other digests.
        await Assertions.Expect(page.Locator("#cell-cells .veil path")).ToHaveCountAsync(1);
        await Assertions
            .Expect(page.Locator("#cell-cells .veil path"))
            .ToHaveAttributeAsync("d", new Regex("^([^z]*z){4}$"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Clear", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("#cell-cells .veil")).ToHaveCountAsync(0);
        // Nothing is nearly the ground, and each number has the ink that reads better: of the most, dark on light.
        Assert.Equal(
            """[[[0,"#1B2026"],[1,"#D6EAFF"]],["#000000","#FFFFFF"]]""",
            await page.EvaluateAsync<string>(
                "() => JSON.stringify((([cells, numbers]) => [cells.colorscale, numbers.textfont.color])(document.querySelector('#cell-cells .plot').data))"
            )
        );
        Assert.Empty(open.Faults);
    }

    [ChromiumFact]
    public async Task Search_zoom_filter_and_folds_stand_in_the_address_and_come_back_from_it()
    {
        await using var open = await browser.OpenAsync(site.Linked, 1280);
        var page = open.Page;
        await open.DrawnChartsAsync();
        await page.GetByPlaceholder("Search titles").FillAsync("paper low");
        await Assertions.Expect(page.Locator("#cell-map output")).ToHaveTextAsync("10 of 100");
        await page.GetByPlaceholder("Filter this table").FillAsync("r:1");
        await page.Locator("#cell-map figure summary").ClickAsync();
        // The address has them in the order in which they came.
        await open.AddressEndsAsync("&fold=chart-1");
        await page.EvaluateAsync(
            "() => Plotly.relayout(document.querySelector('#cell-map .plot'), { 'xaxis.range': [0, 4], 'yaxis.range': [0, 5] })"
        );
        await open.AddressEndsAsync("#find1=paper+low&t3=r:1&fold=chart-1&zoom1=0,4,0,5");
        var address = page.Url;
        await using var sent = await browser.OpenAsync(site.Linked, 1280);
        await sent.Page.GotoAsync("about:blank");
        await sent.Page.GotoAsync(address);
        await sent.DrawnChartsAsync();
        await Assertions.Expect(sent.Page.Locator("#cell-map output")).ToHaveTextAsync("10 of 100");
        await sent.GivesAsync("[[0,1,2,3,4,5,6,7,8,9]]", Lit("map"));
        await Assertions.Expect(sent.Page.Locator("#cell-papers tbody tr")).ToHaveCountAsync(11);
        await Assertions.Expect(sent.Page.Locator("#cell-map figure details table")).ToBeVisibleAsync();
        await sent.GivesAsync(
            "[0,4]",
            "() => JSON.stringify(document.querySelector('#cell-map .plot')._fullLayout.xaxis.range)"
        );
        // What was found becomes the selection, without a mouse on the map.
        await sent.Page.GetByRole(AriaRole.Button, new() { Name = "Select these" }).ClickAsync();
        await Assertions.Expect(Bar(sent.Page)).ToHaveTextAsync("10 of 10,000 papers selected");
        Assert.Empty(sent.Faults);
    }

    [ChromiumFact]
    public async Task Names_on_a_map_never_cover_each_other_and_more_stand_there_the_nearer_one_looks()
    {
        await using var open = await browser.OpenAsync(site.Linked, 1280);
        await open.DrawnChartsAsync();
        const string Boxes = """
            () => {
              const boxes = [...document.querySelectorAll(".labels span")].map(span => span.getBoundingClientRect());
              const overlap = boxes.some((a, i) => boxes.some((b, j) => i < j && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom));
              return [document.querySelectorAll(".labels span:not(.title)").length, document.querySelectorAll(".labels .title").length, overlap ? 1 : 0];
            }
            """;
        var far = await open.Page.EvaluateAsync<int[]>(Boxes);
        await open.Page.EvaluateAsync(
            "() => Plotly.relayout(document.querySelector('#cell-map .plot'), { 'xaxis.range': [3, 6], 'yaxis.range': [3.5, 4.5] })"
        );
        var near = await open.Page.EvaluateAsync<int[]>(Boxes);
        Assert.Equal((0, 0, 0), (far[1], far[2], near[2]));
        Assert.InRange(far[0], 1, near[0] - 1);
        await open.Page.EvaluateAsync(
            "() => Plotly.relayout(document.querySelector('#cell-map .plot'), { 'xaxis.range': [6.5, 9.5], 'yaxis.range': [6.5, 9.5] })"
        );
        // Nine papers, whose titles have room.
        int[] titles = await open.Page.EvaluateAsync<int[]>(Boxes);
        Assert.Equal([0, 9, 0], titles);
    }

    /// <summary>Of ten thousand papers; a table of as many rows and a chart are on the page.</summary>
    private static ILocator Bar(IPage page) => page.Locator(".selection span");
}
