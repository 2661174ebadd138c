using System.Globalization;
using System.Text.Json;

namespace PaperAnalysis.Cli.Tests.Verbs;

public sealed class ClustersVerbTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(true);

    [Fact]
    public async Task Every_distinct_paper_of_the_seeds_has_a_row()
    {
        var run = await Run.Of("clusters", Run.Seeds, "--k", "8", "--map", "none", "--format", "csv");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("id,title,cluster,label,margin,second,stability,x,y,group,subject", run.Lines[0]);
        Assert.Equal(344, run.Lines.Length - 1);
        // No place on a map, then perhaps a group with its name.
        Assert.All(run.Lines[1..], line => Assert.Contains(",,,", line, StringComparison.Ordinal));
        Assert.Contains(run.Lines, line => line.EndsWith(",diffusion models", StringComparison.Ordinal));
        var messages = run.Error.TrimEnd('\n').Split('\n');
        Assert.Equal("384 records in = 344 kept + 40 merged (40 exact)", messages[0]);
        Assert.Contains(
            messages,
            line =>
                line.StartsWith("  group 0: ", StringComparison.Ordinal)
                && line.Contains(" papers, diffusion models (", StringComparison.Ordinal)
        );
        Assert.Equal(
            Enumerable.Range(0, 8).Select(c => $"cluster {c}:").Append("papers are"),
            messages[1..].Where(line => line[0] != ' ').Select(line => string.Join(' ', line.Split(' ').Take(2)))
        );
    }

    [Fact]
    public async Task The_number_is_chosen_and_two_runs_write_the_same_map()
    {
        string[] args = ["clusters", Planted("a", 0, 48), "--format", "jsonl"];

        var run = await Run.Of(args);

        Assert.Equal(run, await Run.Of(args));
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("\nk = 3 of 2 to 9: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("\nmap: trustworthiness ", run.Error, StringComparison.Ordinal);
        var numbers = new int[run.Lines.Length];
        foreach (var (i, line) in run.Lines.Index())
        {
            var row = JsonDocument.Parse(line).RootElement;
            numbers[i] = row.GetProperty("cluster").GetInt32();
            Assert.StartsWith($"subject{i % 3}word", row.GetProperty("label").GetString(), StringComparison.Ordinal);
            Assert.InRange(row.GetProperty("margin").GetDouble(), 0.1, 2);
            Assert.InRange(row.GetProperty("stability").GetDouble(), 0.6, 1);
            Assert.True(double.IsFinite(row.GetProperty("x").GetDouble()));
        }

        AreOfThreeSubjects(numbers);
    }

    [Fact]
    public async Task New_papers_are_placed_into_kept_clusters_and_drift_is_told()
    {
        var model = Path.Combine(_folder.FullName, "kept");
        await Run.Of("clusters", Planted("a", 0, 60), "--k", "3", "--map", "none", "--save", model);

        var same = await Run.Of("clusters", Planted("b", 0, 30), "--model", model, "--format", "csv");
        var other = await Run.Of("clusters", Planted("c", 2, 30), "--model", model);

        Assert.Equal(0, same.ExitCode);
        AreOfThreeSubjects([
            .. same.Lines[1..].Select(line => int.Parse(line.Split(',')[2], CultureInfo.InvariantCulture)),
        ]);
        Assert.Contains("\nno drift is seen in 30 papers: ", same.Error, StringComparison.Ordinal);
        Assert.Contains(
            "\n30 papers differ from the training papers in similarity ",
            other.Error,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("none", "--k none: expected auto, or a whole number of at least 1.")]
    [InlineData("0", "--k 0: expected auto, or a whole number of at least 1.")]
    public async Task A_bad_number_says_what_is_expected(string k, string error)
    {
        var run = await Run.Of("clusters", Run.Seeds, "--k", k);

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Equal($"error: {error}\npaper-analysis clusters --help shows how it is used.\n", run.Error);
    }

    [Theory]
    [InlineData(
        "--method hdbscan --k 3",
        "--k is not for --method hdbscan, which finds its own number of clusters; leave it out, or choose another method."
    )]
    [InlineData(
        "--model kept --map none",
        "--map is for new clusters, and --model places papers in kept ones; leave out one of the two."
    )]
    public async Task Options_that_contradict_each_other_are_refused(string options, string error)
    {
        var run = await Run.Of(["clusters", Run.Seeds, .. options.Split(' ')]);

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.StartsWith($"error: {error}\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_holds_no_clusters_is_bad_input()
    {
        var run = await Run.Of("clusters", Run.Seeds, "--model", Planted("a", 0, 3));

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Contains("error: ", run.Error, StringComparison.Ordinal);
        Assert.EndsWith(
            " cannot be read: it does not begin with 'PaperAnalysis clusters', so it is no saved clustering; save the clusters again with `clusters … --save FILE`.\n",
            run.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Fewer_papers_than_clusters_are_told()
    {
        var run = await Run.Of("clusters", Planted("a", 0, 2), "--k", "5", "--format", "csv");

        Assert.Equal((0, 3), (run.ExitCode, run.Lines.Length));
        Assert.Contains(
            "\nwarning: --k 5: found 2 distinct papers, expected no more than that; k is 2.\n",
            run.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Saving_replaces_a_saved_clustering_and_no_other_file()
    {
        var digest = Planted("a", 0, 24);
        var before = await File.ReadAllTextAsync(digest);
        var refused = await Run.Of("clusters", digest, "--k", "3", "--map", "none", "--save", digest);
        Assert.Equal((2, ""), (refused.ExitCode, refused.Out));
        Assert.Equal(
            $"error: {digest}: found a file that is no saved clustering, expected a new file or one that --save has written, since it is replaced. Name another file.\n",
            refused.Error
        );
        Assert.Equal(before, await File.ReadAllTextAsync(digest));

        var model = Path.Combine(_folder.FullName, "model");
        string[] save = ["clusters", digest, "--k", "3", "--map", "none", "--save", model];
        Assert.Equal(0, (await Run.Of(save)).ExitCode);
        Assert.Equal(0, (await Run.Of(save)).ExitCode);
    }

    // Paper i is of subject i modulo 3; which of the subjects comes first, sizes being equal, is not said.
    private static void AreOfThreeSubjects(int[] clusters)
    {
        Assert.Equal([0, 1, 2], clusters.Take(3).Order());
        Assert.Equal(Enumerable.Range(0, clusters.Length).Select(i => clusters[i % 3]), clusters);
    }

    /// <summary>
    /// A digest of papers; the words of paper i are of subject <paramref name="first"/> + i modulo 3.
    /// </summary>
    private string Planted(string name, int first, int papers)
    {
        var random = new Random(name[0]);
        var path = Path.Combine(_folder.FullName, name + ".jsonl");
        File.WriteAllLines(
            path,
            Enumerable
                .Range(0, papers)
                .Select(i =>
                    JsonSerializer.Serialize(
                        new Dictionary<string, string>
                        {
                            ["title"] = $"A title of the paper {name} {i}",
                            ["abstract"] = string.Join(
                                ", ",
                                Enumerable
                                    .Range(0, 40)
                                    .Select(_ =>
                                        $"subject{first + i % 3}word{random.Next(12)}, shared{random.Next(40)}"
                                    )
                            ),
                        }
                    )
                )
        );
        return path;
    }
}
