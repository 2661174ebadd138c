using FsCheck;
using FsCheck.Fluent;
using PaperAnalysis.Kernel.Messages;

namespace PaperAnalysis.Kernel.Tests.Messages;

public sealed class CodePointsTests
{
    // "a", U+1F600 (two units), "b", U+00E9 (one unit): 4 code points, 5 units
    private const string Text = "a\U0001F600b\u00e9";

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(2, 3)]
    [InlineData(3, 4)]
    [InlineData(4, 5)]
    public void An_astral_character_counts_one_here_and_two_there(int codePoints, int utf16)
    {
        Assert.Equal(utf16, CodePoints.ToUtf16(Text, codePoints));
        Assert.Equal(codePoints, CodePoints.FromUtf16(Text, utf16));
    }

    [Theory]
    [InlineData(-3, 0)]
    [InlineData(99, 5)]
    public void A_position_outside_is_moved_to_the_nearest_end(int codePoints, int utf16) =>
        Assert.Equal(utf16, CodePoints.ToUtf16(Text, codePoints));

    [Fact]
    public void Positions_agree_with_the_runes_of_any_text() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<UnicodeString>(),
                text =>
                {
                    var runes = text.Get.EnumerateRunes().ToList();
                    var index = 0;
                    for (var i = 0; i <= runes.Count; i++)
                    {
                        Assert.Equal(index, CodePoints.ToUtf16(text.Get, i));
                        Assert.Equal(i, CodePoints.FromUtf16(text.Get, index));
                        if (i < runes.Count)
                        {
                            index += runes[i].Utf16SequenceLength;
                        }
                    }
                }
            )
            .QuickCheckThrowOnFailure();
}
