using PaperAnalysis.Notebooks.Sessions;
using PaperAnalysis.Notebooks.Sessions.Running;
using PaperAnalysis.Notebooks.Sessions.Showing;

namespace PaperAnalysis.Notebooks.Tests.Sessions;

public sealed class ProgressTests
{
    private readonly Clock _clock = new();
    private readonly List<string> _shown = [];

    [Fact]
    public void The_bar_shows_count_share_elapsed_and_remaining_time()
    {
        var loop = Loop("reading", 4);
        _clock.Pass(30);
        loop.Step();
        _clock.Pass(95);
        loop.Step();
        _clock.Pass(5);
        loop.Step();
        Assert.Equal(
            [
                "reading: [--------------------] 0 of 4 (0 %), 0:00",
                // Three more such items: 3 × 30 s.
                "reading: [#####---------------] 1 of 4 (25 %), 0:30, 1:30 left",
                "reading: [##########----------] 2 of 4 (50 %), 2:05, 2:05 left",
                // 130 s for three, a third of that for one.
                "reading: [###############-----] 3 of 4 (75 %), 2:10, 0:43 left",
            ],
            _shown
        );
    }

    [Fact]
    public void What_stays_are_counts_and_no_times()
    {
        var loop = Loop("", 2);
        _clock.Pass(1);
        loop.Step();
        loop.Step();
        loop.IsComplete = true;
        loop.End();
        Assert.Equal("[####################] 2 of 2", _shown[^1]);
        loop = Loop("", 1_200_000);
        loop.Step();
        loop.End();
        Assert.Equal("[--------------------] stopped after 1 of 1,200,000", _shown[^1]);
        loop = Loop("", null);
        loop.Step();
        loop.IsComplete = true;
        loop.End();
        Assert.Equal("1 item", _shown[^1]);
    }

    [Fact]
    public void The_bar_changes_ten_times_a_second_at_most()
    {
        var loop = Loop("", 1000);
        for (var i = 0; i < 1000; i++)
        {
            _clock.Pass(0.015625);
            loop.Step();
        }
        // A change needs seven steps of 1/64 s: 1000 / 7 = 142, beside the first state.
        Assert.Equal(1 + 142, _shown.Count);
    }

    [Fact]
    public void In_a_page_the_bar_is_an_element_with_the_title_encoded()
    {
        Assert.Equal(
            "<div><progress max=\"1\" value=\"0.3333\"></progress> a &lt; b: 1 of 3 (33 %), 0:01, 0:02 left</div>",
            Html(new ProgressBar("a < b", 1, 3).Running(TimeSpan.FromSeconds(1)))
        );
        Assert.Equal(
            "<div><progress max=\"1\"></progress> 7 items, 61:01</div>",
            Html(new ProgressBar("", 7, null).Running(TimeSpan.FromSeconds(3661)))
        );
        Assert.Equal(
            "<div><progress max=\"1\" value=\"1\"></progress> 0 of 0</div>",
            Html(new ProgressBar("", 0, 0).Over(complete: true))
        );
    }

    [Theory]
    [InlineData("foreach (var x in Progress(new[] { 1, 2, 3 }, \"sum\")) { }", "sum: [####################] 3 of 3")]
    [InlineData("foreach (var x in Progress(Enumerable.Range(0, 4).Where(i => i > 0))) { }", "3 items")]
    [InlineData(
        "foreach (var x in Progress(Enumerable.Range(0, 4).Where(i => i > 0), count: 3)) { }",
        "[####################] 3 of 3"
    )]
    [InlineData(
        "foreach (var x in Progress(new[] { 1, 2, 3, 4 })) { if (x == 3) break; }",
        "[##########----------] stopped after 2 of 4"
    )]
    [InlineData(
        "try { foreach (var x in Progress(new[] { 1, 2 })) { if (x == 2) throw new Exception(); } } catch { }",
        "[##########----------] stopped after 1 of 2"
    )]
    [InlineData("foreach (var x in Progress(new int[0])) { }", "[####################] 0 of 0")]
    [InlineData(
        "await foreach (var x in Progress(Two())) { } async IAsyncEnumerable<int> Two() { yield return 1; await Task.Yield(); yield return 2; }",
        "2 items"
    )]
    [InlineData(
        "await foreach (var x in Progress(Two(), \"async\", 2)) { break; } async IAsyncEnumerable<int> Two() { yield return 1; await Task.Yield(); yield return 2; }",
        "async: [--------------------] stopped after 0 of 2"
    )]
    public async Task A_loop_in_a_cell_has_one_bar_that_ends_in_what_was_done(string code, string last)
    {
        using var session = Cells.Session();
        var outputs = (await session.Outputs(code)).Outputs;
        var first = Assert.IsType<CellOutput.Display>(outputs[0]);
        Assert.All(
            outputs.Skip(1),
            update => Assert.Equal(first.DisplayId, Assert.IsType<CellOutput.UpdateDisplay>(update).DisplayId)
        );
        Assert.Equal(last, Plain(((CellOutput.UpdateDisplay)outputs[^1]).Bundle));
    }

    [Fact]
    public async Task An_interrupted_loop_says_how_far_it_was()
    {
        using var session = Cells.Session();
        var (result, channel) = await session.Interrupted(
            "foreach (var x in Progress(Enumerable.Range(0, int.MaxValue), \"long\")) { }",
            outputs: 2
        );
        Assert.Equal(new EvaluationResult.Interrupted(false), result);
        Assert.Matches(
            @"^long: \[[#-]{20}\] stopped after [\d,]+ of 2,147,483,647$",
            Plain(((CellOutput.UpdateDisplay)channel.Outputs[^1]).Bundle)
        );
    }

    [Fact]
    public async Task The_framework_type_of_the_name_stays_usable()
    {
        using var session = Cells.Session();
        Assert.Equal(
            "True",
            await session.Value("IProgress<int> progress = new Progress<int>(_ => { }); progress is Progress<int>")
        );
    }

    private ProgressLoop Loop(string title, long? count) =>
        new(
            title,
            count,
            _clock,
            first =>
            {
                _shown.Add(Plain(first));
                return next => _shown.Add(Plain(next));
            }
        );

    private static string Plain(MimeBundle bundle) => (string)bundle.Data["text/plain"]!;

    private static string Html(MimeBundle bundle) => (string)bundle.Data["text/html"]!;

    private sealed class Clock : TimeProvider
    {
        private long _now;

        public override long GetTimestamp() => _now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public void Pass(double seconds) => _now += TimeSpan.FromSeconds(seconds).Ticks;
    }
}
