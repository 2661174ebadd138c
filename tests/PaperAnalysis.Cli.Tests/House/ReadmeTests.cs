using System.Text.Json.Nodes;
using PaperAnalysis.Digests;

namespace PaperAnalysis.Cli.Tests.House;

/// <summary>What the README says is what the project does.</summary>
public class ReadmeTests
{
    private const string Readme = "README.md";

    [Fact]
    public void The_first_shell_block_is_the_main_job_and_the_tests_and_CI_runs_the_same_tests()
    {
        string[] block =
        [
            .. Repository.Lines(Readme).SkipWhile(line => line != "```sh").Skip(1).TakeWhile(line => line != "```"),
        ];
        Assert.Equal(["dotnet run --project src/PaperAnalysis.Cli -- render", "dotnet test"], block);
        Assert.Contains(Repository.Lines(".ci/run"), line => line.StartsWith("dotnet test", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_notebook_has_a_row_with_its_title_and_one_of_its_findings()
    {
        var rows = Repository.Rows(Readme, "| [").ToDictionary(cells => cells[0].Split(']')[0].TrimStart('['));
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "notebooks"), "*.ipynb"))
        {
            var cells = JsonNode.Parse(File.ReadAllText(file))!["cells"]!.AsArray();
            var findings = cells.Single(cell => Tags(cell!).Contains("findings"))!["outputs"]!.AsArray();
            var row = rows[Path.GetFileNameWithoutExtension(file)];
            Assert.Equal("# " + row[1], Text(cells[0]!["source"]!).Split('\n')[0]);
            Assert.Contains(
                "- " + row[2],
                findings.SelectMany(output => Text(output!["data"]!["text/markdown"]!).Split('\n'))
            );
        }
        Assert.Equal(rows.Count, Directory.GetFiles(Path.Combine(Repository.Root, "notebooks"), "*.ipynb").Length);
    }

    [Fact]
    public void The_layouts_are_those_that_are_read() =>
        Assert.Equal(
            Layout.All.Select(layout => $"`{layout.Name}`"),
            Repository
                .Rows(Readme, "| `")
                .Select(cells => cells[0])
                .Where(name => Layout.All.Any(layout => name == $"`{layout.Name}`"))
        );

    [Fact]
    public async Task The_verbs_are_those_of_the_help()
    {
        var help = await Run.Of("--help");
        string[] verbs =
        [
            .. help
                .Out.Split('\n')
                .SkipWhile(line => !line.StartsWith("Commands:", StringComparison.Ordinal))
                .Skip(1)
                .Where(line => line.StartsWith("  ", StringComparison.Ordinal) && line.Length > 2 && line[2] != ' ')
                .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[0]),
        ];
        Assert.Equal(
            verbs.Select(verb => $"`{verb}`"),
            Repository.Rows(Readme, "| `").Select(cells => cells[0]).Where(name => verbs.Contains(name.Trim('`')))
        );
    }

    private static IEnumerable<string> Tags(JsonNode cell) =>
        cell["metadata"]?["tags"]?.AsArray().Select(tag => tag!.GetValue<string>()) ?? [];

    private static string Text(JsonNode source) =>
        source is JsonArray lines
            ? string.Concat(lines.Select(line => line!.GetValue<string>()))
            : source.GetValue<string>();
}
