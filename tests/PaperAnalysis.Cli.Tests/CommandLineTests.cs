using System.CommandLine;
using System.CommandLine.Help;
using System.IO.Compression;

namespace PaperAnalysis.Cli.Tests;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("papers", "  paper-analysis papers seeds --format jsonl")]
    [InlineData("ledger", "  paper-analysis ledger seeds")]
    public async Task The_help_of_a_verb_ends_with_an_example(string verb, string example)
    {
        var run = await Run.Of(verb, "--help");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["Example:", example], run.Lines[^2..]);
    }

    [Fact]
    public void Every_verb_has_an_example_that_it_understands()
    {
        var root = CommandLine.Root(new Terminal(TextWriter.Null, TextWriter.Null));
        var verbs = WithNested(root.Subcommands).ToList();
        Assert.All(verbs, verb => Assert.Equal("", ProblemOf(root, verb)));
        Assert.Contains(verbs, verb => verb.Name == "doctor");
    }

    [Fact]
    public async Task A_machine_that_cannot_compare_texts_is_told_what_it_lacks()
    {
        using var folder = new Verbs.Workspace();
        var run = await folder.RunAsync(
            new Dictionary<string, string> { ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1" },
            "papers",
            Run.Seeds
        );
        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.StartsWith(
            "error: Texts cannot be compared: this process does not normalise Unicode",
            run.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_missing_path_is_bad_usage()
    {
        var run = await Run.Of("ledger");
        Assert.Equal(2, run.ExitCode);
        Assert.Equal("", run.Out);
        Assert.Equal(
            "error: Required argument missing for command: 'ledger'.\npaper-analysis ledger --help shows how it is used.\n",
            run.Error
        );
    }

    [Fact]
    public async Task A_nested_verb_is_named_as_it_is_typed()
    {
        var run = await Run.Of("kernel", "install", "--prefix");
        Assert.Equal(2, run.ExitCode);
        Assert.EndsWith(
            "\npaper-analysis kernel install --help shows how it is used.\n",
            run.Error,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("term", "Did you mean terms?", "term", "seeds", "--top", "5")]
    [InlineData("count", "render, new, kernel.", "count")]
    [InlineData("instal", "Did you mean install?", "kernel", "instal")]
    public async Task An_unknown_verb_gets_one_error_with_the_verb_that_was_meant(
        string name,
        string end,
        params string[] arguments
    )
    {
        await OneError($"error: {name}: found no verb of that name, expected one of ", end, arguments);
    }

    [Theory]
    [InlineData("--topp", "Did you mean --top?", "terms", "seeds", "--topp", "5")]
    [InlineData("--topp", "Did you mean --top?", "terms", "seeds", "--topp=5")]
    [InlineData("--ot", "Did you mean --out?", "render", "--seeds", "a", "--ot", "x")]
    [InlineData("--zzzzzzzz", "--help.", "papers", "seeds", "--zzzzzzzz")]
    public async Task An_unknown_option_gets_one_error_with_the_option_that_was_meant(
        string name,
        string end,
        params string[] arguments
    )
    {
        await OneError($"error: {name}: found no option of that name, expected one of ", end, arguments);
    }

    private static async Task OneError(string start, string end, string[] arguments)
    {
        var run = await Run.Of(arguments);
        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        var errors = run.Error.TrimEnd('\n').Split('\n');
        Assert.Equal(2, errors.Length);
        Assert.StartsWith(start, errors[0], StringComparison.Ordinal);
        Assert.EndsWith(end, errors[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_looks_like_an_option_is_a_path_after_two_dashes_and_text_where_text_is_asked_for()
    {
        var path = await Run.Of("papers", "--", "--topp");
        Assert.StartsWith("error: --topp: found no such file", path.Error, StringComparison.Ordinal);
        var text = await Run.Of("similar", Run.Seeds, "--query", "-video", "--top", "1", "--format", "csv");
        Assert.Equal((0, 2), (text.ExitCode, text.Lines.Length));
    }

    [Theory]
    [InlineData(" [command] [options]")]
    [InlineData(" [command] [options]", "help")]
    [InlineData(" terms <PATH>... [options]", "help", "terms")]
    [InlineData(" kernel [command] [options]", "kernel")]
    [InlineData(" kernel install [options]", "help", "kernel", "install")]
    public async Task Help_is_a_verb_and_what_a_bare_call_shows(string usage, params string[] arguments)
    {
        var run = await Run.Of(arguments);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        // The first word is the name of the process, which here is that of the tests.
        Assert.Contains(run.Lines, line => line.EndsWith(usage, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_unknown_format_is_bad_usage()
    {
        var run = await Run.Of("ledger", Run.Seeds, "--format", "xml");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("'xml'", run.Error, StringComparison.Ordinal);
    }

    // Checks of several options at once see values that were refused already.
    [Theory]
    [InlineData("'pictures'", "duplicates", "--match", "pictures")]
    [InlineData("'--match'", "duplicates", "--match")]
    [InlineData("'guess'", "clusters", "--method", "guess", "--k", "3")]
    [InlineData("--k is not for --method hdbscan", "clusters", "--method", "hdbscan", "--k", "many")]
    [InlineData("--k is not for --method hdbscan", "clusters", "--method", "hdbscan", "--k")]
    public async Task A_value_that_is_refused_is_bad_usage_beside_other_options(string named, params string[] arguments)
    {
        var run = await Run.Of([arguments[0], Run.Seeds, .. arguments[1..]]);
        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.StartsWith("error: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(named, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_unpacks_to_far_more_than_text_does_is_read_where_that_is_meant()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory().FullName, "a.jsonl.gz");
        await using (var packed = new GZipStream(File.Create(file), CompressionLevel.SmallestSize))
        {
            await packed.WriteAsync("{\"title\":\"A\",\"abstract\":\"X.\"}"u8.ToArray());
            // 70 MiB in fewer lines than are allowed.
            var line = new byte[1 << 20];
            Array.Fill(line, (byte)' ');
            line[^1] = (byte)'\n';
            for (var i = 0; i < 70; i++)
            {
                await packed.WriteAsync(line);
            }
        }

        var bounded = await Run.Of("ledger", file, "--format", "jsonl");
        Assert.Equal(2, bounded.ExitCode);
        Assert.Contains("--no-bounds", bounded.Error, StringComparison.Ordinal);
        var unbounded = await Run.Of("ledger", file, "--format", "jsonl", "--no-bounds");
        Assert.Contains("\"lines\":70", unbounded.Out, StringComparison.Ordinal);
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    [Fact]
    public async Task A_forced_layout_is_used_and_reported()
    {
        var seed = Path.Combine(Run.Seeds, "000_0fe11b2ce87fb7bf.txt");
        var forced = await Run.Of("ledger", seed, "--layout", "glued", "--format", "jsonl");
        Assert.Equal(0, forced.ExitCode);
        Assert.Contains("\"layout\":\"glued\",\"lines\":249", forced.Out, StringComparison.Ordinal);
    }

    private static IEnumerable<Command> WithNested(IEnumerable<Command> commands) =>
        commands.SelectMany(command => WithNested(command.Subcommands).Prepend(command));

    private static string ProblemOf(RootCommand root, Command verb)
    {
        if (verb.Options.OfType<HelpOption>().SingleOrDefault()?.Action is not HelpWithExample help)
        {
            return $"{verb.Name}: its help ends without an example";
        }

        var parsed = root.Parse(help.Example);
        return parsed.Errors.Count > 0 ? $"{verb.Name}: {help.Example}: {parsed.Errors[0].Message}"
            : WithNested([verb]).Contains(parsed.CommandResult.Command) ? ""
            : $"{verb.Name}: {help.Example} is an example of another verb";
    }
}
