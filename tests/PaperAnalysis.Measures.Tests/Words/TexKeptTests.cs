using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using PaperAnalysis.Words;

namespace PaperAnalysis.Measures.Tests.Words;

public sealed class TexKeptTests
{
    private static readonly Arbitrary<string> Texts = Gen.Elements(
            "$",
            "$",
            "@",
            ".",
            " ",
            "a",
            "h",
            "http://",
            "https://",
            "www.",
            "mail@a.org",
            "x_i",
            "1",
            "\u00A0",
            "\n"
        )
        .ListOf()
        .Select(static parts => string.Concat(parts))
        .ToArbitrary();

    [Theory]
    [InlineData("see https://a.org/x_i and x_i", "see ", 8)]
    [InlineData("mail a@b.org now", "mail ", 4)]
    [InlineData("set $x_i$ now", "set ", 4)]
    public void What_is_kept_is_told_by_its_places(string text, string before, int after)
    {
        var kept = new TexKept(text);

        Assert.False(kept.Holds(before.Length - 1));
        Assert.True(kept.Holds(before.Length));
        Assert.True(kept.Holds(text.Length - after - 1));
        Assert.False(kept.Holds(text.Length - after));
    }

    // The scan stands for a pattern, which took a tenth of a second to be compiled.
    [Fact]
    public void Random_texts_keep_what_the_pattern_finds() =>
        Prop.ForAll(
                Texts,
                static text =>
                {
                    var kept = new TexKept(text);
                    var expected = Expected(text);
                    for (var i = 0; i < text.Length; i++)
                    {
                        Assert.Equal((i, expected[i]), (i, kept.Holds(i)));
                    }
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    private static bool[] Expected(string text)
    {
        var expected = new bool[text.Length];
        var read = 0;
        foreach (
            Match match in Regex.Matches(
                text,
                @"\$|https?://[^\s$]+|www\.[^\s$]+|[^\s$@]+@[A-Za-z][^\s$@]*\.[A-Za-z][^\s$]*",
                RegexOptions.NonBacktracking
            )
        )
        {
            var end = match.Value == "$" ? TexSpan.DollarEnd(text, match.Index) : match.Index + match.Length;
            if (match.Index >= read && end > match.Index)
            {
                expected.AsSpan(match.Index..end).Fill(true);
                read = end;
            }
        }

        return expected;
    }
}
