using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Html;
using PaperAnalysis.Frames;
using PaperAnalysis.Notebooks.Sessions;
using PaperAnalysis.Notebooks.Sessions.Showing;

namespace PaperAnalysis.Notebooks.Tests.Sessions.Showing;

public sealed class ValueTests
{
    [Theory]
    [InlineData(1.5, "1.5")]
    [InlineData(true, "True")]
    [InlineData('c', "c")]
    [InlineData("line\nline", "line\nline")]
    [InlineData(DayOfWeek.Friday, "Friday")]
    [InlineData(null, "<null>")]
    public void A_scalar_is_plain_text_and_nothing_else(object? value, string text) =>
        Assert.Equal(["text/plain: " + text], Shown(value));

    [Fact]
    public void A_frame_is_a_table_and_the_same_table_as_text()
    {
        var shown = Representations.Of(DataFrame.LoadCsv(new StringReader("word,count\ntree,3\n"))).Data;
        Assert.Equal(["text/html", "text/plain"], shown.Select(entry => entry.Key));
        Assert.Contains("<td>tree</td>", (string?)shown["text/html"], StringComparison.Ordinal);
        Assert.Contains("tree", (string?)shown["text/plain"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_of_numbers_is_one_line()
    {
        Assert.Equal(["text/plain: [ 1, 2, 3 ]"], Shown(new List<int> { 1, 2, 3 }));
        Assert.Equal(["text/plain: [ 1.5, 2.25 ]"], Shown(new[] { 1.5, 2.25 }));
    }

    [Fact]
    public void A_long_sequence_says_how_many_items_are_left_out()
    {
        var first = string.Join(", ", Enumerable.Range(0, 20));
        Assert.Equal([$"text/plain: [ {first} ... (980 more) ]"], Shown(Enumerable.Range(0, 1000).ToList()));
        // Computed, but it knows its length.
        Assert.Equal([$"text/plain: [ {first} ... (980 more) ]"], Shown(Enumerable.Range(0, 1000)));
    }

    [Fact]
    public void A_sequence_without_end_is_read_once_and_no_further_than_it_is_shown()
    {
        var read = 0;
        var first = string.Join(", ", Enumerable.Range(1, 20));
        Assert.Equal([$"text/plain: [ {first} ... (more) ]"], Shown(Naturals()));
        Assert.Equal(21, read);

        IEnumerable<int> Naturals()
        {
            while (true)
            {
                yield return ++read;
            }
        }
    }

    [Fact]
    public void A_sequence_of_as_many_items_as_are_shown_has_no_more() =>
        Assert.Equal(
            [$"text/plain: [ {string.Join(", ", Enumerable.Range(0, 20))} ]"],
            Shown(Enumerable.Range(0, 40).Where(i => i < 20))
        );

    [Fact]
    public void A_query_runs_once_for_all_its_forms()
    {
        var runs = 0;
        var shown = Representations.Of(Enumerable.Range(1, 3).Select(i => new KeyValuePair<int, int>(i, ++runs))).Data;
        Assert.Equal(3, runs);
        Assert.Equal(2, shown.Count);
        Assert.Contains("Value: 3", (string?)shown["text/plain"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_matrix_is_shown_row_by_row()
    {
        Assert.Equal(
            ["text/plain: double[2, 3]\n[ 1, 2.5, 3 ]\n[ 4, 5, 6 ]"],
            Shown(
                new double[,]
                {
                    { 1, 2.5, 3 },
                    { 4, 5, 6 },
                }
            )
        );
        var zeros = string.Join(", ", Enumerable.Repeat("0", 20));
        Assert.Equal(
            [
                "text/plain: int[1000, 30]\n"
                    + string.Join('\n', Enumerable.Repeat($"[ {zeros} ... (10 more) ]", 20))
                    + " ... (980 more)",
            ],
            Shown(new int[1000, 30])
        );
    }

    [Fact]
    public void A_dictionary_is_a_table_of_keys_and_values()
    {
        var shown = Representations.Of(new Dictionary<string, int> { ["tree"] = 3 }).Data;
        var html = (string?)shown["text/html"];
        Assert.Contains("<th><i>key</i></th><th>value</th>", html, StringComparison.Ordinal);
        Assert.Contains("<pre>tree</pre>", html, StringComparison.Ordinal);
        Assert.Contains("Key: tree", (string?)shown["text/plain"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_large_dictionary_says_how_many_entries_are_left_out()
    {
        var shown = Representations.Of(Enumerable.Range(0, 1000).ToDictionary(i => i, i => -i));
        Assert.EndsWith("(980 more)", Plain(shown), StringComparison.Ordinal);
        Assert.Contains("(980 more)", (string?)shown.Data["text/html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_tuple_shows_its_items()
    {
        Assert.Equal("( 1, x, 2.5 )", Plain(Representations.Of((1, "x", 2.5))));
        Assert.Equal("( 1, x )", Plain(Representations.Of(Tuple.Create(1, "x"))));
    }

    [Fact]
    public void A_long_text_is_cut_between_characters_and_says_so()
    {
        // The limit falls into the middle of the last pair of surrogates.
        var text = "x" + string.Concat(Enumerable.Repeat("\U0001F600", 30_000));
        var shown = Plain(Representations.Of(text));
        Assert.StartsWith("x\U0001F600", shown, StringComparison.Ordinal);
        Assert.EndsWith("\U0001F600\n… (49,999 of 60,001 characters are shown)", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_of_many_texts_is_cut_as_a_whole()
    {
        var shown = Representations.Of(Enumerable.Repeat(new string('x', 40_000), 20).ToList());
        Assert.Equal(["text/plain"], shown.Data.Select(entry => entry.Key));
        Assert.Equal(50_000 + "\n… (cut after 50,000 characters)".Length, Plain(shown).Length);
        Assert.EndsWith("x\n… (cut after 50,000 characters)", Plain(shown), StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_within_lists_end_after_six_levels()
    {
        object nested = "core";
        for (var level = 0; level < 9; level++)
        {
            nested = new List<object> { nested };
        }
        var html = (string)Representations.Of(nested).Data["text/html"]!;
        Assert.Equal(6, html.Split("<table>").Length - 1);
    }

    [Fact]
    public void A_list_that_contains_itself_does_not_end_the_process()
    {
        var list = new List<object>();
        list.Add(new Dictionary<string, object> { ["owner"] = list });
        Assert.Equal(
            ["text/plain: List<object>, which contains itself or is nested more than 100 levels deep"],
            Shown(list)
        );
    }

    [Fact]
    public void Bytes_that_begin_as_an_image_are_that_image()
    {
        byte[] png =
        [
            0x89,
            .. "PNG\r\n\u001a\n"u8,
            0,
            0,
            0,
            13,
            .. "IHDR"u8,
            0,
            0,
            1,
            0x40,
            0,
            0,
            0,
            0xc8,
            8,
            2,
            0,
            0,
            0,
        ];
        Assert.Equal(
            [
                "image/png: " + Convert.ToBase64String(png),
                // 0x140 by 0xc8; a signature of 8 bytes, 8 bytes of head and 13 of content.
                "text/plain: PNG image, 320 × 200 pixels, 29 bytes",
            ],
            Shown(png)
        );
        Assert.Equal(
            ["image/jpeg: /9j/4AA=", "text/plain: JPEG image, 5 bytes"],
            Shown(new byte[] { 0xff, 0xd8, 0xff, 0xe0, 0 })
        );
        Assert.Equal(["text/plain: [ 1, 2 ]"], Shown(new byte[] { 1, 2 }));
        Assert.DoesNotContain("image", string.Concat(Shown(Array.Empty<byte>())), StringComparison.Ordinal);
    }

    [Fact]
    public void Html_is_html_as_it_stands()
    {
        Assert.Equal(["text/html: <b>1 & 2</b>", "text/plain: <b>1 & 2</b>"], Shown(new HtmlString("<b>1 & 2</b>")));
        var large = $"<svg>{new string(' ', 600_000)}</svg>";
        Assert.Equal(large, (string?)Representations.Of(new HtmlString(large)).Data["text/html"]);
    }

    [Fact]
    public void Markdown_is_markdown() =>
        Assert.Equal(["text/markdown: **2**", "text/plain: **2**"], Shown(new MarkdownText("**2**")));

    public static TheoryData<object> Json =>
        [
            JsonNode.Parse("""{"a":[1,"é"]}""")!,
            JsonDocument.Parse("""{"a":[1,"é"]}"""),
            JsonDocument.Parse("""{"a":[1,"é"]}""").RootElement,
        ];

    [Theory]
    [MemberData(nameof(Json))]
    public void Json_is_json_and_indented_text(object value)
    {
        var shown = Representations.Of(value).Data;
        Assert.Equal(["application/json", "text/plain"], shown.Select(entry => entry.Key));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse("""{"a":[1,"é"]}"""), shown["application/json"]));
        Assert.Equal("{\n  \"a\": [\n    1,\n    \"é\"\n  ]\n}", (string?)shown["text/plain"]);
    }

    [Fact]
    public void Json_that_is_too_long_is_the_start_of_its_text()
    {
        var shown = Representations.Of(new JsonArray([.. Enumerable.Range(0, 100_000).Select(i => (JsonNode)i)]));
        Assert.Equal(["text/plain"], shown.Data.Select(entry => entry.Key));
        // [, ] and the newline after [; per number two spaces, its digits, a comma and a newline; the last has no
        // comma. Digits: 10×1 + 90×2 + 900×3 + 9000×4 + 90000×5 = 488,890.
        Assert.EndsWith(
            $"(50,000 of {3 + 100_000 * 4 - 1 + 488_890:N0} characters are shown)",
            Plain(shown),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void An_exception_is_its_name_and_message_with_the_rest_folded()
    {
        var shown = Representations.Of(new InvalidOperationException("a < b", new FormatException("inner")));
        Assert.StartsWith(
            "System.InvalidOperationException: a < b\n ---> System.FormatException: inner",
            Plain(shown).ReplaceLineEndings("\n"),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "<details><summary><code>InvalidOperationException: a &lt; b</code></summary><pre>System.InvalidOperationException: a &lt; b",
            (string?)shown.Data["text/html"],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_task_is_its_state_and_what_it_gives_once_that_is_there()
    {
        var open = new TaskCompletionSource<int>();
        var gone = Task.FromCanceled<int>(new CancellationToken(canceled: true));
        Assert.Equal(["text/plain: Task<int>: running; await it for its value"], Shown(open.Task));
        open.SetResult(3);
        Assert.Equal(["text/plain: Task<int>: completed\n3"], Shown(open.Task));
        Assert.Equal(["text/plain: Task<int>: cancelled"], Shown(gone));
        Assert.Equal(
            ["text/plain: Task: failed\nFormatException: bad"],
            Shown(Task.FromException(new FormatException("bad")))
        );
        Assert.Equal(["text/plain: Task: completed"], Shown(Task.CompletedTask));
        Assert.Equal(["text/plain: Task: not started"], Shown(new Task(() => { })));
        var list = Async(new List<int> { 1, 2 });
        await list;
        Assert.Equal(["text/plain: Task<List<int>>: completed\n[ 1, 2 ]"], Shown(list));
        var nothing = Nothing();
        await nothing;
        Assert.Equal(["text/plain: Task: completed"], Shown(nothing));

        static async Task<T> Async<T>(T value)
        {
            await Task.Yield();
            return value;
        }

        static async Task Nothing() => await Task.Yield();
    }

    [Fact]
    public void A_value_task_keeps_its_value_for_the_one_who_awaits_it()
    {
        Assert.Equal(["text/plain: ValueTask<int>: completed; await it for its value"], Shown(new ValueTask<int>(3)));
        Assert.Equal(
            ["text/plain: ValueTask<int>: running; await it for its value"],
            Shown(new ValueTask<int>(new TaskCompletionSource<int>().Task))
        );
        Assert.Equal(["text/plain: ValueTask: completed"], Shown(default(ValueTask)));
    }

    [Fact]
    public void The_librarys_style_sheet_reaches_only_the_value_itself()
    {
        var html = (string)Representations.Of(new { Name = "a" }).Data["text/html"]!;
        var style = html.Split("<style>")[1].Split("</style>")[0];
        Assert.All(
            style.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            rule => Assert.StartsWith(".cell-value ", rule, StringComparison.Ordinal)
        );
        Assert.StartsWith("<div class=\"cell-value\">", html, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Shown(object? value) =>
        Representations.Of(value).Data.Select(entry => $"{entry.Key}: {entry.Value}");

    private static string Plain(MimeBundle bundle) => (string)bundle.Data["text/plain"]!;
}
