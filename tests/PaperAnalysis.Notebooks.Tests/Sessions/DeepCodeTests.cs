using PaperAnalysis.Notebooks.Sessions.Submissions;
using PaperAnalysis.Notebooks.Tests.Sessions.References;

namespace PaperAnalysis.Notebooks.Tests.Sessions;

/// <summary>The compiler's parser ends the process, or takes for ever, over code that is deep enough.</summary>
public sealed class DeepCodeTests
{
    private const int Deep = 30_000;

    [Theory]
    [InlineData("{", "}")]
    [InlineData("(", ")")]
    [InlineData("[", "]")]
    [InlineData("$\"{", "}\"")]
    [InlineData("$@\"{", "}\"")]
    [InlineData("$\"\"\"{", "}\"\"\"")]
    [InlineData("F(x => {", "})")]
    [InlineData("#if (", ")")]
    [InlineData("#if !", "")]
    [InlineData("!", "")]
    [InlineData("if (true) ", "")]
    public async Task Deep_code_gets_an_answer_to_every_request(string before, string after)
    {
        var open = Repeated(before, Deep);
        foreach (var code in new[] { open, $"{open}1{Repeated(after, Deep)}" })
        {
            using var session = Cells.Session();
            Assert.Equal("CompilationError", (await session.Failure(code)).Name);
            Assert.NotNull(session.CheckComplete(code));
            Assert.True(session.Complete(code, code.Length / 2).End >= code.Length / 2);
            Assert.Null(session.Inspect(code, code.Length / 2));
            Assert.Equal("2", await session.Value("1 + 1"));
        }
    }

    [Fact]
    public async Task Too_deep_says_how_deep_where_and_what_to_do()
    {
        using var session = Cells.Session();
        var failure = await session.Failure($"var x = 1;\n{Repeated("(", 500)}x");
        Assert.Equal(
            "found more than 200 brackets that stand in each other (line 2), expected fewer: give inner parts names of their own.",
            failure.Message
        );
    }

    [Fact]
    public async Task A_chain_of_thousands_of_operators_is_refused_in_words()
    {
        using var session = Cells.Session();
        var failure = await session.Failure(string.Join("+", Enumerable.Repeat("\"a\" + 1", Deep)));
        Assert.Equal("CompilationError", failure.Name);
    }

    // Brackets in text and comments are none, whatever text it is: where the reader loses its way, the levels of hundreds
    // of copies add up.
    [Theory]
    [InlineData("\"(\"")]
    [InlineData("\"\\\"(\"")]
    [InlineData("@\"\"\"(\"")]
    [InlineData("@\"\\\" + (1)")]
    [InlineData("\"\"\"(\"\"\"")]
    [InlineData("\"\"\"\"(\"\"\"(\"\"\"\"")]
    [InlineData("'('")]
    [InlineData("'\\''")]
    [InlineData("'\\\\'")]
    [InlineData("\"\"")]
    [InlineData("// (")]
    [InlineData("/* ( */")]
    [InlineData("F($\"a {b(1)} ( {c[\"x\"]} {{ }} don't // http://x\")")]
    [InlineData("F($@\"a \"\" {b} \\\")")]
    [InlineData("F(@$\"a \"\" {b} \\\")")]
    [InlineData("F($$\"\"\"{ a } {{b(\"(\")}} \" ( \"\"\")")]
    [InlineData("F($\"{x:0.0} {$\"{y}\"} {(a ? \"}\" : \"{\")}\")")]
    [InlineData("#if (A && !B)\n#endif")]
    [InlineData("} ) ]")]
    public void Copies_of_whole_code_are_not_deep(string code) =>
        Assert.Null(CodeDepth.Refusal(string.Concat(Enumerable.Repeat(code + "\n", 1000))));

    [Fact]
    public async Task A_thousand_errors_are_told_by_their_first()
    {
        using var session = Cells.Session();
        var failure = await session.Failure(Repeated("nothing;\n", 1000));
        Assert.Equal("… 1950 more errors", failure.Traceback[^1]);
    }

    [Fact]
    public async Task Files_that_load_each_other_many_times_are_read_once_each()
    {
        // Each loads the next twice: 2 to the power of 40 ways lead to the last.
        using var folder = new TemporaryFolder();
        for (var i = 0; i < 40; i++)
        {
            folder.Write($"f{i}.csx", $"#load \"f{i + 1}.csx\"\n#load \"f{i + 1}.csx\"\nvar v{i} = v{i + 1} + 1;");
        }
        folder.Write("f40.csx", "var v40 = 2;");
        using var session = Cells.Session(folder.Path);
        Assert.Equal("42", await session.Value("#load \"f0.csx\"\nv0"));
    }

    [Fact]
    public async Task Files_that_load_each_other_without_an_end_are_refused()
    {
        using var folder = new TemporaryFolder();
        for (var i = 0; i < 5_000; i++)
        {
            folder.Write($"f{i}.csx", $"#load \"f{i + 1}.csx\"");
        }
        folder.Write("deep.csx", Repeated("(", Deep));
        using var session = Cells.Session(folder.Path);
        Assert.Equal(
            "#load \"f100.csx\": found files that load each other more than 100 deep, expected fewer. Load them from the cell, one after the other.",
            (await session.Failure("#load \"f0.csx\"")).Message
        );
        Assert.StartsWith(
            "#load \"deep.csx\": found more than 200 brackets",
            (await session.Failure("#load \"deep.csx\"")).Message,
            StringComparison.Ordinal
        );
        Assert.Equal("2", await session.Value("1 + 1"));
    }

    private static string Repeated(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
