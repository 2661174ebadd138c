using PaperAnalysis.Notebooks.Sessions;
using PaperAnalysis.Notebooks.Sessions.Editing;
using PaperAnalysis.Notebooks.Tests.Pages.ApiSample;

namespace PaperAnalysis.Notebooks.Tests.Sessions.Editing;

public sealed class InspectionTests
{
    [Theory]
    [InlineData("Squ|are(3)", "int Square(int number)")]
    [InlineData("Square(|", "int Square(int number)")]
    [InlineData("wo|rd", "string word")]
    [InlineData("word.Len|gth", "int string.Length { get; }")]
    [InlineData(
        "new[] { 1 }.Sele|ct(i => i * 2.0)",
        "IEnumerable<double> IEnumerable<int>.Select<int, double>(Func<int, double> selector)"
    )]
    public async Task The_signature_is_the_declaration(string marked, string signature)
    {
        using var session = Cells.Session();
        await session.Value(
            "/// <summary>Multiplies a <c>number</c> by itself.</summary>\n/// <param name=\"number\">Any.</param>\nint Square(int number) => number * number;",
            "var word = \"tree\";"
        );
        var inspection = await Inspect(session, marked);
        Assert.Equal(signature, inspection!.Text.Split('\n')[0]);
    }

    [Fact]
    public async Task The_users_own_documentation_is_shown()
    {
        using var session = Cells.Session();
        await session.Value(
            "/// <summary>Multiplies a <c>number</c> by itself.</summary>\n/// <param name=\"number\">Any.</param>\nint Square(int number) => number * number;"
        );
        Assert.Equal(
            "int Square(int number)\n\nMultiplies a `number` by itself.\n\n- `number`: Any.",
            (await Inspect(session, "Squ|are(3)"))!.Text
        );
    }

    [Fact]
    public async Task The_frameworks_documentation_is_shown()
    {
        using var session = Cells.Session();
        Assert.Contains(
            "Returns the absolute value of a 32-bit signed integer.",
            (await Inspect(session, "Math.Ab|s(-3)"))!.Markdown,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_comment_that_inherits_another_shows_it_behind_its_own()
    {
        using var session = Cells.Session();
        await session.Run($"#r \"{typeof(InspectionTests).Assembly.Location}\"\nusing {typeof(Board).Namespace};");
        Assert.Equal(
            """
            IReadOnlyList<Version> Shelf<Version>.TakeAll(int place)

            Takes all.

            - `place`: From here on.

            Throws `ArgumentException`: There is no such place.
            """,
            (await Inspect(session, "Shelf<Version> shelf = null!; shelf.TakeA|ll(0)"))!.Text
        );
        Assert.EndsWith(
            "Takes one.\n\nReturns: What stood there.\n\nThrows `InvalidOperationException`: Nothing stands there.",
            (await Inspect(session, "Shelf<Version> shelf = null!; shelf.Ta|ke()"))!.Text,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("nothi|ng")]
    [InlineData("|")]
    [InlineData("1 + 1 |")]
    public async Task Of_what_is_unknown_nothing_is_said(string marked)
    {
        using var session = Cells.Session();
        Assert.Null(await Inspect(session, marked));
    }

    private static Task<Inspection?> Inspect(ScriptSession session, string marked)
    {
        var cursor = marked.IndexOf('|', StringComparison.Ordinal);
        return Task.FromResult(session.Inspect(marked.Remove(cursor, 1), cursor));
    }
}
