using System.Text.Json;

namespace PaperAnalysis.Cli.Tests.Verbs;

public sealed class ClaimsVerbTests
{
    [Theory]
    [InlineData("links", "url,host,status,id,title,file,line,sentence")]
    [InlineData("acronyms", "acronym,long_form,ambiguous,id,title,file,line,sentence")]
    [InlineData("quantities", "text,number,to,unit,direction,id,title,file,line,sentence")]
    public async Task Every_kind_ends_in_id_title_file_line_and_sentence(string kind, string header)
    {
        var run = await Run.Of("claims", Run.Seeds, "--kind", kind, "--format", "csv");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("384 records in = 344 kept + 40 merged (40 exact)\n", run.Error);
        Assert.Equal(header, run.Lines[0]);
    }

    [Fact]
    public async Task Every_sentence_stands_on_its_line_of_its_file()
    {
        var run = await Run.Of("claims", Run.Seeds, "--format", "jsonl");
        var files = Directory.GetFiles(Run.Seeds).ToDictionary(path => Path.GetFileName(path), File.ReadAllLines);
        var rows = run.Lines.Select(line => JsonDocument.Parse(line).RootElement).ToList();

        Assert.Equal(
            ["acronym", "link", "quantity"],
            rows.Select(row => row.GetProperty("kind").GetString()).Distinct().Order()
        );
        Assert.All(
            rows,
            row =>
            {
                var line = files[Path.GetFileName(row.GetProperty("file").GetString())!][
                    row.GetProperty("line").GetInt32() - 1
                ];
                Assert.Contains(row.GetProperty("sentence").GetString()!, line, StringComparison.Ordinal);
            }
        );
    }

    [Fact]
    public async Task The_seeds_hold_45_links_in_44_papers_two_of_them_promises()
    {
        var run = await Run.Of("claims", Run.Seeds, "--kind", "links", "--format", "jsonl");
        var rows = run.Lines.Select(line => JsonDocument.Parse(line).RootElement).ToList();

        Assert.Equal(45, rows.Count);
        Assert.Equal(44, rows.Select(row => row.GetProperty("id").GetString()).Distinct().Count());
        Assert.Equal(
            ["001:001", "002:047"],
            rows.Where(row => row.GetProperty("status").GetString() == "will be released")
                .Select(row => row.GetProperty("id").GetString())
        );
    }

    [Fact]
    public async Task An_unknown_kind_is_refused_with_those_that_exist()
    {
        var run = await Run.Of("claims", Run.Seeds, "--kind", "numbers");

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Contains("'numbers'", run.Error, StringComparison.Ordinal);
        Assert.Contains("'quantities'", run.Error, StringComparison.Ordinal);
    }
}
