using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Playwright;

namespace PaperAnalysis.Cli.Tests.Browser;

/// <summary>Tables, figures and the page of all records, as a reader uses them, from files and without a network.</summary>
public sealed class RecordsInBrowserTests(HostileSite site, BrowserFixture browser)
    : IClassFixture<HostileSite>,
        IClassFixture<BrowserFixture>
{
    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private const string First =
        "() => [...document.querySelectorAll('#cell-table tbody tr')].slice(0, 3).map(row => row.cells[1].textContent).join()";

    [ChromiumFact]
    public async Task A_table_sorts_by_number_filters_and_gives_what_is_left_as_CSV_and_the_address_keeps_it()
    {
        await using var open = await browser.OpenAsync(site.Table, 1280);
        var page = open.Page;
        // Names for people; those of programs stand in files.
        Assert.Equal(
            ["Id ↕", "words of the abstract ↕", "Note ↕"],
            await page.Locator("#cell-table th")
                .EvaluateAllAsync<string[]>(
                    "cells => cells.map(cell => cell.innerText + getComputedStyle(cell.firstChild, '::after').content.slice(1, -1))"
                )
        );
        await page.Locator("#cell-table th button").Nth(1).ClickAsync();
        await open.GivesAsync("0,1,2", First);
        await Assertions.Expect(page.Locator("#cell-table th").Nth(1)).ToHaveAttributeAsync("aria-sort", "ascending");
        await page.Locator("#cell-table th button").Nth(1).ClickAsync();
        await open.GivesAsync("9999,9998,9997", First);
        await page.GetByPlaceholder("Filter this table").FillAsync("=1+1");
        await Assertions.Expect(page.Locator("#cell-table output")).ToHaveTextAsync("1 of 10000 rows");
        // A spreadsheet would take the note for a formula.
        Assert.Equal("Id,AbstractWords,Note\r\nr:5,9595,'=1+1\r\n", await SavedAsync(page, "Save as CSV"));
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("#cell-table output")).ToHaveTextAsync("1 of 10000 rows");
        Assert.Equal(0, await open.OverflowAsync());
        Assert.Empty(open.Faults);
    }

    [ChromiumFact]
    public async Task What_is_typed_finds_the_same_letter_by_letter_as_at_once()
    {
        await using var list = await browser.OpenAsync(site.Records, 1280);
        await list.Page.Locator(".item").First.WaitForAsync();
        // What was found before is not looked for again, and narrows what is.
        var found = await list.Page.EvaluateAsync<int[]>(
            """
            async () => {
              const found = query => records.find(new URLSearchParams(query)).length;
              for (const typed of ["a", "ag", "agents p"]) found({ q: typed });
              const typed = found({ q: "agents plan" });
              records.known.clear();
              const atOnce = found({ q: "agents plan" });
              return [found({ q: "a" }), typed, atOnce, (await records.search([["q", "agents plan"], ["digest", "d0"]])).length];
            }
            """
        );
        Assert.Equal([10_000, 1000, 1000, 334], found);
        await using var open = await browser.OpenAsync(site.Table, 1280);
        await open.Page.GetByPlaceholder("Filter this table").FillAsync("r:1234");
        await Assertions.Expect(open.Page.Locator("#cell-table output")).ToHaveTextAsync("1 of 10000 rows");
    }

    [ChromiumFact]
    public async Task A_mark_leads_to_its_papers_and_chooses_them_on_the_other_charts_and_tables()
    {
        await using var open = await browser.OpenAsync(site.Table, 1280);
        var page = open.Page;
        await open.DrawnChartsAsync();
        await OpenPage.ClickMarkAsync(page.Locator(".bars .point").First);
        // Each tenth of ten thousand has the word.
        await Assertions
            .Expect(page.Locator(".selection span"))
            .ToHaveTextAsync("1,000 of 10,000 papers selected: word “agent”");
        await open.GivesAsync(
            "[[0],[0,2]]",
            "() => JSON.stringify(document.querySelector('.plot').data.map(t => t.selectedpoints))"
        );
        await Assertions
            .Expect(page.Locator("#cell-table output"))
            .ToHaveTextAsync("1000 of 10000 rows, those selected, 200 shown");
        await open.AddressEndsAsync("#sel=word=agent");
        await page.ReloadAsync();
        await Assertions
            .Expect(page.Locator(".selection span"))
            .ToHaveTextAsync("1,000 of 10,000 papers selected: word “agent”");
        await page.GetByRole(AriaRole.Link, new() { Name = "List", Exact = true }).ClickAsync();
        await open.AddressEndsAsync("papers.html#word=agent");
        await Assertions.Expect(page.Locator(".count")).ToHaveTextAsync("1000 of 10000 papers");
        await page.GoBackAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Clear" }).ClickAsync();
        await Assertions.Expect(page.Locator("#cell-table output")).ToHaveTextAsync("10000 of 10000 rows, 200 shown");
        Assert.Empty(open.Faults);
    }

    [ChromiumFact]
    public async Task A_query_may_join_a_range_of_numbers_with_others_and_a_cell_of_a_heatmap_has_one_of_its_own()
    {
        await using var open = await browser.OpenAsync(site.Records, 1280);
        await open.Page.Locator(".item").First.WaitForAsync();
        int Found(string query) =>
            open
                .Page.EvaluateAsync<int>("query => records.find(new URLSearchParams(query)).length", query)
                .GetAwaiter()
                .GetResult();
        Assert.Equal(10, Found("words=10..19"));
        // 0, 3, 6.
        Assert.Equal(3, Found("words=0..8&digest=d0"));
        Assert.Equal(1, Found("words=7..7"));
        Assert.Equal(2, Found("id=r%3A1,r%3A5"));
        // A word in any of its forms.
        Assert.Equal((0, 9000, 10_000), (Found("word=nowhere|llm"), Found("word=llm|LLM"), Found("word=LLM|agents")));
        await using var chart = await browser.OpenAsync(site.Table, 1280);
        Assert.Equal(
            "b,c,",
            await chart.Page.EvaluateAsync<string>(
                "() => [markId({ opens: [['a', 'b']] }, [0, 1]), markId({ opens: ['c'] }, 0), markId({}, [0, 0])].join()"
            )
        );
    }

    [ChromiumFact]
    public async Task The_keyboard_reaches_each_point_reads_it_out_and_opens_its_papers()
    {
        await using var open = await browser.OpenAsync(site.Table, 1280);
        var page = open.Page;
        await open.DrawnChartsAsync();
        await page.Locator(".plot").FocusAsync();
        Assert.Equal("Terms: 2 rows.", await page.Locator(".plot").GetAttributeAsync("aria-label"));
        await page.Keyboard.PressAsync("ArrowRight");
        var spoken = page.Locator(".spoken");
        await Assertions.Expect(spoken).ToHaveAttributeAsync("aria-live", "polite");
        await Assertions
            .Expect(spoken)
            .ToHaveTextAsync("1 of 5: words: term a & b, papers 3. Enter selects its papers");
        await page.Keyboard.PressAsync("End");
        await Assertions.Expect(spoken).ToContainTextAsync("5 of 5: map:");
        await page.Keyboard.PressAsync("Home");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".selection")).ToContainTextAsync("word “agent”");
        Assert.Empty(open.Faults);
    }

    [ChromiumFact]
    public async Task A_figure_gives_its_image_its_numbers_and_what_is_known_of_it()
    {
        await using var open = await browser.OpenAsync(site.Table, 1280);
        var page = open.Page;
        await open.DrawnChartsAsync();
        Assert.Equal(
            "series,papers,term,interval from,interval to\r\nwords,3,a & b,2,4\r\nwords,5,c,3,7\r\nmap,1,a & b,,\r\nmap,1,c,,\r\nmap,1,2,,\r\n",
            await SavedAsync(page, "CSV of “Terms”")
        );
        var facts = JsonDocument.Parse(await SavedAsync(page, "JSON of “Terms”")).RootElement;
        Assert.Equal(
            ("Terms", "Terms: 2 rows.", "marks"),
            (
                facts.GetProperty("title").GetString(),
                facts.GetProperty("description").GetString(),
                facts.GetProperty("cell").GetString()
            )
        );
        Assert.Equal(
            """[{"name":"Terms.Of","answers":"Which terms?","formula":"a < b","unit":"papers"}]""",
            JsonSerializer.Serialize(facts.GetProperty("measures"), Plain)
        );
        Assert.StartsWith("<svg", await SavedAsync(page, "SVG of “Terms”"), StringComparison.Ordinal);
        await page.Locator("figure summary").ClickAsync();
        await Assertions.Expect(page.Locator("figure details tr")).ToHaveCountAsync(6);
        Assert.Empty(open.Faults);
    }

    [ChromiumFact]
    public async Task The_page_of_records_answers_its_address_shows_words_in_context_and_links_to_the_web_alone()
    {
        await using var open = await browser.OpenAsync(site.Records, 390);
        var page = open.Page;
        await Assertions.Expect(page.Locator(".count")).ToHaveTextAsync("10000 of 10000 papers");
        await page.GetByLabel("Word or phrase in its context").FillAsync("agents");
        await Assertions.Expect(page.Locator(".count")).ToHaveTextAsync("1000 of 10000 papers");
        await Assertions.Expect(page.Locator(".lines mark").First).ToHaveTextAsync("Agents");
        // "multi-agent" and "agentless" are other words; LLM is not llm.
        await page.GetByLabel("Word or phrase in its context").FillAsync("agent");
        await Assertions.Expect(page.Locator(".lines mark").First).ToHaveTextAsync("agent");
        await Assertions.Expect(page.Locator(".count")).ToHaveTextAsync("1000 of 10000 papers");
        await page.GetByLabel("Word or phrase in its context").FillAsync("llm");
        await Assertions.Expect(page.Locator(".count")).ToHaveTextAsync("0 of 10000 papers");
        await page.GetByLabel("Word or phrase in its context").FillAsync("LLM");
        await Assertions.Expect(page.Locator(".count")).ToHaveTextAsync("9000 of 10000 papers");
        await page.GetByLabel("digest", new() { Exact = true }).SelectOptionAsync("d1");
        await Assertions.Expect(page.Locator(".count")).ToHaveTextAsync("3000 of 10000 papers");
        await open.AddressEndsAsync("#word=LLM&digest=d1");
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator(".count")).ToHaveTextAsync("3000 of 10000 papers");
        var item = page.Locator(".item").First;
        await Assertions.Expect(item.Locator("h2")).ToHaveTextAsync($"{HostileSite.Title} number 1");
        Assert.Equal(
            ["https://example.org/x"],
            await item.Locator("a").EvaluateAllAsync<string[]>("links => links.map(link => link.href)")
        );
        Assert.Equal(0, await open.OverflowAsync());
        Assert.Empty(open.Faults);
    }

    [ChromiumFact]
    public async Task Addresses_in_text_are_links()
    {
        await using var open = await browser.OpenAsync(site.Table, 1280);
        var link = open.Page.GetByRole(AriaRole.Link, new() { Name = "https://example.org/a?b=1" });
        Assert.Equal("noopener noreferrer", await link.GetAttributeAsync("rel"));
    }

    [ChromiumFact]
    public async Task Charts_take_the_colours_of_a_dark_page_and_paper_is_light_and_a_sheet_wide()
    {
        await using var open = await browser.OpenAsync(site.Table, 1280, dark: true);
        var page = open.Page;
        await open.DrawnChartsAsync();
        const string Ground = "() => getComputedStyle(document.querySelector('.main-svg')).backgroundColor";
        const string Ink = "() => getComputedStyle(document.querySelector('.ytick text')).fill";
        Assert.Equal(
            ("rgb(20, 23, 26)", "rgba(0, 0, 0, 0)", "rgb(228, 231, 234)"),
            (
                await page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor"),
                await page.EvaluateAsync<string>(Ground),
                await page.EvaluateAsync<string>(Ink)
            )
        );
        // The title stands above the plot, not in it.
        Assert.Equal(0, await page.Locator(".gtitle").CountAsync());
        Assert.Equal("Terms", await page.Locator("figcaption b").InnerTextAsync());
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await page.EvaluateAsync("() => dispatchEvent(new Event('beforeprint'))");
        await page.WaitForFunctionAsync(
            "() => document.querySelector('.main-svg').getBoundingClientRect().width <= 660"
        );
        await Assertions.Expect(page.Locator("details.code").First).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator(".tools").First).ToBeHiddenAsync();
    }

    private static async Task<string> SavedAsync(IPage page, string button)
    {
        var download = await page.RunAndWaitForDownloadAsync(() =>
            page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync()
        );
        await using var content = await download.CreateReadStreamAsync();
        using var reader = new StreamReader(content);
        return await reader.ReadToEndAsync();
    }
}
