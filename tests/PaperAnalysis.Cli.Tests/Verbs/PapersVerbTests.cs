using System.Text.Json;

namespace PaperAnalysis.Cli.Tests.Verbs;

public sealed class PapersVerbTests
{
    private static readonly string[] Names =
    [
        "id",
        "digest",
        "file",
        "line",
        "layout",
        "date",
        "title",
        "abstract",
        "group",
        "kept",
        "merged_into",
        "reason",
    ];

    [Fact]
    public async Task The_seeds_give_384_rows_of_which_344_are_kept_and_40_merged_with_a_reason()
    {
        var run = await Run.Of("papers", Run.Seeds, "--format", "jsonl");
        var rows = run.Lines.Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(0, run.ExitCode);
        Assert.Equal("", run.Error);
        Assert.Equal(344 + 40, rows.Count);
        Assert.Equal(344, rows.Count(row => row.GetProperty("kept").GetBoolean()));
        Assert.All(rows, row => Assert.Equal(Names, row.EnumerateObject().Select(p => p.Name)));
        var ids = rows.Select(row => row.GetProperty("id").GetString()).ToHashSet();
        foreach (var merged in rows.Where(row => !row.GetProperty("kept").GetBoolean()))
        {
            Assert.Contains(merged.GetProperty("merged_into").GetString(), ids);
            Assert.Equal("title and abstract are identical", merged.GetProperty("reason").GetString());
        }
        Assert.Equal(344, rows.Select(row => row.GetProperty("group").GetInt32()).Distinct().Count());
    }

    [Fact]
    public async Task Csv_has_the_same_fields_in_the_same_order()
    {
        var run = await Run.Of("papers", Run.Seeds, "--format", "csv");
        Assert.Equal(string.Join(',', Names), run.Lines[0]);
        // No title or abstract of the seeds holds a line break, so a row is a line: 1 + 384.
        Assert.Equal(385, run.Lines.Length);
        Assert.Equal(385, run.Out.Split("\r\n").Length - 1);
    }

    [Fact]
    public async Task A_table_says_what_it_cut()
    {
        var run = await Run.Of("papers", Run.Seeds);
        Assert.Equal(385, run.Lines.Length);
        Assert.All(run.Lines, line => Assert.InRange(line.Length, 1, 120));
        Assert.Equal("384 rows; cut to 120 columns: title (--format csv or jsonl gives all of it)\n", run.Error);
    }

    [Fact]
    public async Task A_path_that_does_not_exist_is_bad_input()
    {
        var run = await Run.Of("papers", "nowhere.txt");
        Assert.Equal(2, run.ExitCode);
        Assert.Equal("", run.Out);
        Assert.Equal(
            "error: nowhere.txt: found no such file or folder; expected a digest, a folder of digests or a pattern; check the path.\n",
            run.Error
        );
    }
}
