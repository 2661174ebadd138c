using PaperAnalysis.Notebooks.Sessions;
using PaperAnalysis.Notebooks.Sessions.Editing;
using PaperAnalysis.Notebooks.Tests.Sessions.References;

namespace PaperAnalysis.Notebooks.Tests.Sessions.Editing;

public sealed class CompletionTests
{
    // A bar marks the cursor.
    [Theory]
    [InlineData("Console.Wri|", "Write, WriteLine", "function")]
    [InlineData("var s = \"a\"; s.Leng|", "Length", "property")]
    [InlineData("new[] { 1 }.Wher|", "Where", "function")]
    [InlineData("word.StartsWi|", "StartsWith", "function")]
    [InlineData("word?.StartsWi|", "StartsWith", "function")]
    [InlineData("word.Substri|\nvar next = 1;", "Substring", "function")]
    [InlineData("wor|", "word", "variable")]
    [InlineData("Twic|", "Twice", "function")]
    [InlineData("5.Twic|", "Twice", "function")]
    [InlineData("DayOfWeek.Fri|", "Friday", "enummember")]
    [InlineData("using System.Globaliz|", "Globalization", "module")]
    [InlineData("foreac|", "foreach", "keyword")]
    [InlineData("$\"{word.Leng|}\"", "Length", "property")]
    [InlineData("void F(int counted) { counte|", "counted", "variable")]
    [InlineData("Enumerable.Range(0, 3).Select(number => numbe|", "number", "variable")]
    public async Task What_the_compiler_knows_completes_a_word(string marked, string matches, string kind)
    {
        using var session = Cells.Session();
        await session.Value("var word = \"tree\"; static int Twice(this int i) => 2 * i;");
        var completions = await Complete(session, marked);
        Assert.Equal(matches, string.Join(", ", completions.Matches.Where(m => m.Kind == kind).Select(m => m.Text)));
    }

    [Fact]
    public async Task Within_a_word_the_whole_word_is_replaced()
    {
        using var session = Cells.Session();
        var completions = await Complete(session, "var x = Console.Wri|teLine;");
        Assert.Equal((16, 25), (completions.Start, completions.End));
        Assert.Contains(completions.Matches, match => match.Text == "WriteLine");
    }

    [Fact]
    public async Task A_type_offers_its_static_members_and_a_value_the_others()
    {
        using var session = Cells.Session();
        var ofType = (await Complete(session, "string.|")).Matches.Select(m => m.Text).ToList();
        var ofValue = (await Complete(session, "\"a\".|")).Matches.Select(m => m.Text).ToList();
        Assert.Contains("IsNullOrEmpty", ofType);
        Assert.DoesNotContain("Length", ofType);
        Assert.Contains("Length", ofValue);
        Assert.DoesNotContain("IsNullOrEmpty", ofValue);
    }

    [Theory]
    [InlineData("var s = \"Console.Wri|\";")]
    [InlineData("// Console.Wri|")]
    [InlineData("nothing.Wri|")]
    public async Task Texts_comments_and_what_is_unknown_offer_nothing(string marked)
    {
        using var session = Cells.Session();
        Assert.Empty((await Complete(session, marked)).Matches);
    }

    [Fact]
    public async Task References_and_loads_complete_by_the_files_there()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "shared.csx"), "");
        File.WriteAllText(Path.Combine(folder.Path, "library.dll"), "");
        Directory.CreateDirectory(Path.Combine(folder.Path, "libs"));
        using var session = Cells.Session(folder.Path);
        Assert.Equal(["library.dll", "libs/"], (await Complete(session, "#r \"lib|")).Matches.Select(m => m.Text));
        Assert.Equal(["shared.csx"], (await Complete(session, "1\n#load \"./sha|")).Matches.Select(m => m.Text));
    }

    [Fact]
    public async Task Packages_on_this_machine_complete_by_name_and_by_version()
    {
        // The tests themselves are built with it, so it is there.
        using var session = Cells.Session();
        Assert.Contains(
            new CompletionMatch("mathnet.numerics", "package", ""),
            (await Complete(session, "#r \"nuget: MathNet.Num|")).Matches
        );
        Assert.Contains(
            new CompletionMatch("5.0.0", "version", ""),
            (await Complete(session, "#r \"nuget: MathNet.Numerics, 5|")).Matches
        );
    }

    [Theory]
    [InlineData("#!t|", "#!time", 0, 3)]
    [InlineData("1;\n #!who|", "#!who, #!whos", 4, 9)]
    [InlineData("#!|", "#!csharp, #!help, #!time, #!who, #!whos", 0, 2)]
    [InlineData("#!time |", "", 7, 7)]
    public async Task Magics_complete_by_name(string marked, string matches, int start, int end)
    {
        using var session = Cells.Session();
        var completions = await Complete(session, marked);
        Assert.Equal(matches, string.Join(", ", completions.Matches.Select(m => m.Text)));
        Assert.Equal((start, end), (completions.Start, completions.End));
    }

    private static Task<Completions> Complete(ScriptSession session, string marked)
    {
        var cursor = marked.IndexOf('|', StringComparison.Ordinal);
        return Task.FromResult(session.Complete(marked.Remove(cursor, 1), cursor));
    }
}
