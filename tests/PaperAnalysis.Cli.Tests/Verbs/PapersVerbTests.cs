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
        "listed",
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
    public async Task A_table_that_is_no_terminals_is_whole_and_says_which_columns_it_never_has()
    {
        var run = await Run.Of("papers", Run.Seeds);
        Assert.Equal(385, run.Lines.Length);
        Assert.DoesNotContain("…", run.Out, StringComparison.Ordinal);
        Assert.Equal(
            "384 rows; not shown: digest, file, layout, abstract (--format csv or jsonl gives all of it)\n",
            run.Error
        );
    }

    [Fact]
    public async Task Standard_input_is_a_digest_beside_others_and_its_layout_is_told_by_content()
    {
        var seed = Directory.GetFiles(Run.Seeds, "000*")[0];
        using var input = File.OpenRead(seed);
        var run = await Run.With(input, "papers", "-", Directory.GetFiles(Run.Seeds, "003*")[0], "--format", "csv");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        // 60 of the first digest and 201 of the other.
        Assert.Equal(1 + 60 + 201, run.Lines.Length);
        Assert.Equal(60, run.Lines.Count(line => line.StartsWith("stdin:", StringComparison.Ordinal)));
        Assert.StartsWith("stdin:001,stdin,stdin,11,blank-separated,", run.Lines[^60], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_path_is_refused_by_its_argument()
    {
        var run = await Run.Of("papers", "");
        Assert.Equal(2, run.ExitCode);
        Assert.Equal(
            "error: PATH: found an empty path, expected one with a name in it.\npaper-analysis papers --help shows how it is used.\n",
            run.Error
        );
    }

    [Fact]
    public async Task A_files_name_cannot_steer_the_terminal_or_forge_a_line()
    {
        var run = await Run.Of("papers", "\e[2Jx\u202egnp.txt\nerror: forged");
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith(
            "error: \\u001b[2Jx\\u202egnp.txt\\nerror: forged: found no such file",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.Single(run.Error.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public async Task Csv_for_spreadsheets_has_no_formulas()
    {
        using var folder = new Workspace();
        await File.WriteAllTextAsync(folder.At("a.csv"), "title,abstract\n=1+1,@x\n-3 degrees,Plain text.\n");
        var run = await Run.Of("papers", folder.At("a.csv"), "--format", "csv", "--csv-safe");
        Assert.Contains(",'=1+1,'@x,", run.Out, StringComparison.Ordinal);
        Assert.Contains(",'-3 degrees,Plain text.,", run.Out, StringComparison.Ordinal);
        var plain = await Run.Of("papers", folder.At("a.csv"), "--format", "csv");
        Assert.Contains(",=1+1,@x,", plain.Out, StringComparison.Ordinal);
        Assert.Equal(2, (await Run.Of("papers", folder.At("a.csv"), "--csv-safe")).ExitCode);
    }

    [Fact]
    public async Task A_file_whose_name_is_not_UTF_8_is_read()
    {
        using var folder = new Workspace();
        if (!OperatingSystem.IsLinux())
        {
            return;
        }
        // A shell writes the byte E9, which is é in Latin-1; .NET has no way to.
        using (
            var shell = System.Diagnostics.Process.Start(
                "sh",
                ["-c", $"cp {Directory.GetFiles(Run.Seeds, "000*")[0]} \"$(printf '{folder.At("caf")}\\351.txt')\""]
            )
        )
        {
            await shell.WaitForExitAsync();
        }

        var whole = await Run.Of("papers", folder.At(), "--format", "csv");
        Assert.Equal((0, ""), (whole.ExitCode, whole.Error));
        Assert.Equal(1 + 60, whole.Lines.Length);
        Assert.StartsWith("caf\ufffd:001,", whole.Lines[1], StringComparison.Ordinal);
        var named = await Run.Of("papers", folder.At("caf\ufffd.txt"), "--format", "csv");
        Assert.Equal(whole.Out, named.Out);
        // .NET cannot remove it either.
        using var remove = System.Diagnostics.Process.Start("sh", ["-c", $"rm {folder.At()}/caf*"]);
        await remove.WaitForExitAsync();
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
