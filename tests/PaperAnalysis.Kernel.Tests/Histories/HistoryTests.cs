using PaperAnalysis.Kernel.Histories;

namespace PaperAnalysis.Kernel.Tests.Histories;

public sealed class HistoryTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("history-");
    private readonly List<string> _reports = [];

    public void Dispose() => _folder.Delete(recursive: true);

    private string Path => System.IO.Path.Combine(_folder.FullName, "deep", "history.jsonl");

    [Fact]
    public void The_tail_holds_the_last_cells_in_order()
    {
        using var history = InMemory("a", "b", "c");
        Assert.Equal([(1, 2, "b"), (1, 3, "c")], Rows(history.Tail(2)));
        Assert.Equal(3, history.Tail(99).Count);
        Assert.Empty(history.Tail(0));
    }

    [Fact]
    public void A_range_starts_with_its_first_line_and_ends_before_its_stop()
    {
        using var history = InMemory("a", "b", "c");
        Assert.Equal([(1, 2, "b")], Rows(history.Range(0, 2, 3)));
        Assert.Equal([(1, 2, "b"), (1, 3, "c")], Rows(history.Range(0, 2, null)));
        Assert.Equal(3, history.Range(1, 0, null).Count);
        Assert.Empty(history.Range(7, 0, null));
    }

    [Fact]
    public void A_search_takes_globs_and_can_drop_repetitions()
    {
        using var history = InMemory("1+1", "2+2", "1+1", "x");
        Assert.Equal([1, 2, 3], history.Search("?+*", null, false).Select(e => e.Line));
        Assert.Equal([2, 3], history.Search("?+*", null, true).Select(e => e.Line));
        Assert.Equal([2, 3], history.Search("?+*", 2, false).Select(e => e.Line));
        Assert.Empty(history.Search("+", null, false));
    }

    [Fact]
    public void A_cell_that_the_kernel_ended_before_adds_nothing()
    {
        var history = new History(Path, _reports.Add);
        history.Add(1, "a", null);
        history.Dispose();
        history.Add(2, "interrupted by the shutdown", null);
        using var next = new History(Path, _reports.Add);
        Assert.Equal([(1, 1, "a")], Rows(next.Tail(9)));
        Assert.Empty(_reports);
    }

    /// <summary>Outputs may hold what others shall not read.</summary>
    [Fact]
    public void File_and_folder_are_for_the_user_alone()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }
        new History(Path, _reports.Add).Dispose();
        Assert.Equal("rw-------", Mode(Path));
        Assert.Equal("rwx------", Mode(System.IO.Path.GetDirectoryName(Path)!));

        // As versions before left them; a folder that is not this program's keeps its mode.
        var own = System.IO.Path.Combine(_folder.FullName, "paper-analysis", "history.jsonl");
        foreach (var file in new[] { Path, own })
        {
            var folder = Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!).FullName;
            File.AppendAllText(file, "");
            File.SetUnixFileMode(file, (UnixFileMode)Convert.ToInt32("644", 8));
            File.SetUnixFileMode(folder, (UnixFileMode)Convert.ToInt32("755", 8));
            new History(file, _reports.Add).Dispose();
            Assert.Equal("rw-------", Mode(file));
        }
        Assert.Equal("rwxr-xr-x", Mode(System.IO.Path.GetDirectoryName(Path)!));
        Assert.Equal("rwx------", Mode(System.IO.Path.GetDirectoryName(own)!));
        Assert.Empty(_reports);

        static string Mode(string path)
        {
            var mode = (int)File.GetUnixFileMode(path);
            return string.Concat(Enumerable.Range(0, 9).Select(i => (mode >> (8 - i) & 1) == 1 ? "rwx"[i % 3] : '-'));
        }
    }

    [Fact]
    public void It_outlives_the_kernel_and_counts_its_sessions()
    {
        using (var first = new History(Path, _reports.Add))
        {
            first.Add(1, "var a = 1;", null);
            first.Add(2, "a\n+ 1", "2");
        }
        using (var second = new History(Path, _reports.Add))
        {
            second.Add(1, "b", "é");
            Assert.Equal([(1, 2, "a\n+ 1"), (2, 1, "b")], Rows(second.Tail(2)));
            Assert.Equal([(1, 1, "var a = 1;"), (1, 2, "a\n+ 1")], Rows(second.Range(-1, 0, null)));
            Assert.Equal(["2", "é"], second.Tail(2).Select(e => e.Output));
        }
        Assert.Equal(
            """
            {"session":1,"line":0,"source":""}
            {"session":1,"line":1,"source":"var a = 1;"}
            {"session":1,"line":2,"source":"a\n+ 1","output":"2"}
            {"session":2,"line":0,"source":""}
            {"session":2,"line":1,"source":"b","output":"é"}

            """,
            File.ReadAllText(Path)
        );
        Assert.Empty(_reports);
    }

    [Fact]
    public void Two_kernels_at_once_have_different_sessions_and_lose_nothing()
    {
        using (var a = new History(Path, _reports.Add))
        using (var b = new History(Path, _reports.Add))
        {
            for (var i = 1; i <= 50; i++)
            {
                a.Add(i, "a", null);
                b.Add(i, "b", null);
            }
        }

        using var after = new History(Path, _reports.Add);
        var all = after.Tail(1000);
        Assert.Equal(50, all.Count(e => e.Source == "a"));
        Assert.Equal(50, all.Count(e => e.Source == "b"));
        Assert.Equal(2, all.Select(e => (e.Session, e.Source)).Distinct().Count());
        Assert.Empty(_reports);
    }

    [Fact]
    public void A_line_that_was_cut_short_costs_only_itself()
    {
        using (var first = new History(Path, _reports.Add))
        {
            first.Add(1, "kept", null);
        }

        File.AppendAllText(Path, """{"session":1,"line":2,"sour""");
        using (var second = new History(Path, _reports.Add))
        {
            second.Add(1, "next", null);
        }

        using var third = new History(Path, _reports.Add);
        Assert.Equal([(1, 1, "kept"), (2, 1, "next")], Rows(third.Tail(9)));
    }

    [Fact]
    public void The_file_is_bounded()
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        // 130 entries where 100 are allowed, a quarter more before it shrinks: 100 are left.
        File.WriteAllLines(Path, Enumerable.Range(1, 130).Select(i => $$"""{"session":1,"line":{{i}},"source":"x"}"""));
        var (entries, session) = new HistoryFile(Path, 100).Begin();
        Assert.Equal((100, 31, 2), (entries.Count, entries[0].Line, session));
        Assert.Equal(101, File.ReadAllLines(Path).Length);
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_reported_and_the_session_goes_on()
    {
        var file = System.IO.Path.Combine(_folder.FullName, "file");
        File.WriteAllText(file, "");
        using var history = new History(System.IO.Path.Combine(file, "history.jsonl"), _reports.Add);
        history.Add(1, "still here", null);
        Assert.Equal([(1, 1, "still here")], Rows(history.Tail(1)));
        Assert.EndsWith("is not kept, this session's history is", Assert.Single(_reports), StringComparison.Ordinal);
    }

    private static History InMemory(params string[] sources)
    {
        var history = new History(null, _ => { });
        for (var i = 0; i < sources.Length; i++)
        {
            history.Add(i + 1, sources[i], null);
        }

        return history;
    }

    private static IEnumerable<(int, int, string)> Rows(IEnumerable<HistoryEntry> entries) =>
        entries.Select(e => (e.Session, e.Line, e.Source));
}
