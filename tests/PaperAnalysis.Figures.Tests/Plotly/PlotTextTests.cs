using FsCheck;
using FsCheck.Fluent;

namespace PaperAnalysis.Figures.Tests;

public class PlotTextTests
{
    [Fact]
    public void Tags_entities_and_TeX_of_a_digest_show_as_text()
    {
        PlotText title = "<script>alert(1)</script> & <b>$z$</b>\u0007";

        // < > & open tags and entities, and $…$ is TeX where MathJax is loaded; a bell is no character to draw.
        Assert.Equal("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;b&gt;&#36;z&#36;&lt;/b&gt; ", title.Encoded);
    }

    [Fact]
    public void Only_our_own_tags_come_in()
    {
        var text = PlotText.Lines([PlotText.Bold("a<b"), PlotText.From("c").Styled("color:#000000")]);

        Assert.Equal("<b>a&lt;b</b><br><span style=\"color:#000000\">c</span>", text.Encoded);
    }

    [Fact]
    public void Text_is_cut_to_a_length_with_an_ellipsis()
    {
        Assert.Equal("abcde", PlotText.Cut("abcde", 5));
        // 5 characters: 4 of the text and the ellipsis.
        Assert.Equal("abcd…", PlotText.Cut("abcdef", 5));
        // The pair at 4 and 5 would be split; it goes as a whole.
        Assert.Equal("abc…", PlotText.Cut("abc😀def", 5));
    }

    [Fact]
    public void Text_is_broken_at_spaces_and_long_words_inside()
    {
        Assert.Equal(["one two", "three"], PlotText.Broken("one two three", 8).Select(line => line.Encoded));
        Assert.Equal(["a", "12345678", "9"], PlotText.Broken("a 123456789", 8).Select(line => line.Encoded));
        // A line that begins with "% intervals" has lost its number.
        Assert.Equal(["see", "95 % of"], PlotText.Broken("see 95 % of", 7).Select(line => line.Encoded));
        // Any other word that begins with the sign is a word, and a long gap costs no time.
        Assert.Equal(["see", "%{y} of"], PlotText.Broken("see %{y} of", 7).Select(line => line.Encoded));
        Assert.Equal(["a", "%b"], PlotText.Broken($"a{new string(' ', 100_000)}%b", 3).Select(line => line.Encoded));
    }

    [Fact]
    public void No_text_brings_a_tag_in_and_none_is_lost() =>
        Prop.ForAll<NonNull<string>>(text =>
            {
                var encoded = PlotText.From(text.Get).Encoded;
                var decoded = System.Net.WebUtility.HtmlDecode(encoded);
                var expected = string.Concat(text.Get.Select(c => char.IsControl(c) ? ' ' : c));
                return !encoded.Contains('<', StringComparison.Ordinal)
                    && !encoded.Contains('$', StringComparison.Ordinal)
                    && decoded == expected;
            })
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Broken_lines_hold_all_the_words_and_none_is_too_long() =>
        Prop.ForAll<NonNull<string>, PositiveInt>(
                (text, width) =>
                {
                    var wide = width.Get + 1;
                    var lines = PlotText
                        .Broken(text.Get, wide)
                        .Select(line => System.Net.WebUtility.HtmlDecode(line.Encoded))
                        .ToArray();
                    var words = string.Concat(text.Get.Where(c => c != ' ').Select(c => char.IsControl(c) ? ' ' : c));
                    return lines.All(line => line.Length <= wide)
                        && string.Concat(lines).Replace(" ", "", StringComparison.Ordinal)
                            == words.Replace(" ", "", StringComparison.Ordinal);
                }
            )
            .QuickCheckThrowOnFailure();
}
