using System.Globalization;

namespace PaperAnalysis.Figures.Tests.Forms;

public class ShortNamesTests
{
    [Fact]
    public void Names_that_are_short_enough_stay()
    {
        string[] names = ["2024-05-27", "2024-06-06", "x/daily", "y/daily", "same", "same"];

        Assert.Equal(names, ShortNames.Of(names, 14));
    }

    [Fact]
    public void What_all_have_in_common_goes_and_the_number_stays() =>
        Assert.Equal(
            ["the-weekly…001", "the-weekly…002", "the-weekly…004"],
            ShortNames.Of(
                [
                    "the-weekly-reading-list-of-our-group-001",
                    "the-weekly-reading-list-of-our-group-002",
                    "the-weekly-reading-list-of-our-group-004",
                ],
                14
            )
        );

    [Fact]
    public void A_common_end_goes_too() =>
        Assert.Equal(
            ["papers…05-27…", "papers…06-03…"],
            ShortNames.Of(["papers-of-2024-05-27-from-the-website", "papers-of-2024-06-03-from-the-website"], 14)
        );

    [Fact]
    public void Names_that_differ_in_their_folder_keep_the_folder() =>
        Assert.Equal(
            ["first…", "second…"],
            ShortNames.Of(["first/reading-list-daily", "second/reading-list-daily"], 14)
        );

    [Fact]
    public void One_name_keeps_both_ends() =>
        Assert.Equal(["the-we…24-001"], ShortNames.Of(["the-weekly-reading-list-2024-001"], 13));

    [Fact]
    public void A_name_that_is_the_beginning_of_another_is_told_from_it() =>
        Assert.Equal(
            ["the…list", "the…list-two"],
            ShortNames.Of(["the-weekly-reading-list", "the-weekly-reading-list-two"], 12)
        );

    [Fact]
    public void Short_names_among_long_ones_stay_and_are_not_met()
    {
        var shown = ShortNames.Of(["other", "…1", "a-very-long-list-of-papers-1", "a-very-long-list-of-papers-2"], 8);

        Assert.Equal(["other", "…1"], shown.Take(2));
        Assert.Equal(4, shown.Distinct().Count());
    }

    [Fact]
    public void Names_that_differ_in_several_places_stay_different()
    {
        string[] names =
        [
            .. from first in "ab"
            from middle in "ab"
            from last in "ab"
            select $"{first}-and-more-and-more-{middle}-and-more-and-more-{last}",
        ];

        var shown = ShortNames.Of(names, 12);

        Assert.Equal(names.Length, shown.Distinct().Count());
        Assert.All(shown, name => Assert.InRange(new StringInfo(name).LengthInTextElements, 1, 12));
    }

    /// <summary>The woman at the computer is five code units of three characters that make one.</summary>
    [Fact]
    public void No_character_is_cut_in_two()
    {
        const string Woman = "\U0001F469\u200D\U0001F4BB";
        string[] names =
        [
            .. Enumerable
                .Range(0, 30)
                .Select(i => new string('n', i) + string.Concat(Enumerable.Repeat(Woman, 12)) + $"{i}"),
        ];

        foreach (var longest in Enumerable.Range(6, 20))
        {
            Assert.All(
                ShortNames.Of(names, longest),
                name =>
                    Assert.DoesNotContain(
                        Elements(name),
                        element => element.Length is > 1 and < 5 || char.IsSurrogate(element[0]) && element != Woman
                    )
            );
        }
    }

    [Fact]
    public void Wide_characters_take_two_columns() =>
        Assert.Equal(
            ["每周阅读…一期", "每周阅读…二期"],
            ShortNames.Of(["每周阅读清单第一期", "每周阅读清单第二期"], 13)
        );

    [Fact]
    public void Random_names_stay_different_and_fit()
    {
        var random = new Random(3);
        for (var round = 0; round < 300; round++)
        {
            string[] names =
            [
                .. Enumerable
                    .Range(0, random.Next(1, 40))
                    .Select(_ =>
                        string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => "ab-/é"[random.Next(5)]))
                    ),
            ];
            var longest = random.Next(8, 20);

            var shown = ShortNames.Of(names, longest);

            Assert.Equal(names.Distinct().Count(), shown.Distinct().Count());
            Assert.All(shown, name => Assert.InRange(new StringInfo(name).LengthInTextElements, 0, longest));
            Assert.Equal(shown, ShortNames.Of(names, longest));
        }
    }

    private static IEnumerable<string> Elements(string text)
    {
        for (var elements = StringInfo.GetTextElementEnumerator(text); elements.MoveNext(); )
        {
            yield return elements.GetTextElement();
        }
    }
}
