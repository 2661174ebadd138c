using PaperAnalysis.Duplicates;

namespace PaperAnalysis.Measures.Tests.Duplicates;

public class OptionsTests
{
    private const string Threshold = "A threshold lies above 0 and at most at 1, as in 0.8.";
    private const string Shingle = "A shingle has 1 to 64 words or characters; 5 words is usual.";

    [Theory]
    [InlineData(0)]
    [InlineData(65)]
    public void A_size_out_of_range_says_what_to_take(int size)
    {
        var shingles = new ShingleOptions { Size = size };

        Refused("Size", size, Shingle, () => NearDuplicates.Closest([], shingles));
        Refused("Size", size, Shingle, () => NearDuplicates.Pairs([], new TextMatching { Shingles = shingles }));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void A_threshold_out_of_range_says_what_to_take(double value)
    {
        var papers = MadePaper.List();

        Refused("Threshold", value, Threshold, () => papers.MergeByText(new TextMatching { Threshold = value }));
        Refused("Title", value, Threshold, () => papers.MergeByRecord(new RecordMatching { Title = value }));
        Refused("Authors", value, Threshold, () => papers.MergeByRecord(new RecordMatching { Authors = value }));
    }

    [Fact]
    public void A_number_of_words_or_letters_is_not_negative()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            MadePaper.List().MergeByRecord(new RecordMatching { AbstractWords = -1 })
        );
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            MadePaper.List().MergeByRecord(new RecordMatching { TitleLetters = -1 })
        );
    }

    [Fact]
    public void A_threshold_of_one_takes_equal_texts_alone() =>
        Assert.Equal(
            2,
            MadePaper
                .List(("A", "a b c"), ("B", "a b c"), ("C", "a b c d"))
                .MergeByText(
                    new()
                    {
                        Threshold = 1,
                        Shingles = new() { Size = 1, Text = ComparedText.Abstract },
                    }
                )
                .Kept.Count
        );

    [Fact]
    public void A_passage_of_two_words_is_one() =>
        Assert.Single(
            RepeatedPassages.Of(MadePaper.List(("A", "red fox."), ("B", "a red fox")), new PassageOptions { Words = 2 })
        );

    [Theory]
    [InlineData(1)]
    [InlineData(65)]
    public void A_length_of_passages_out_of_range_says_what_to_take(int words) =>
        Refused(
            "Words",
            words,
            "A passage has at least 2 words, and the least length is at most 64; 8 is usual.",
            () => RepeatedPassages.Of([], new PassageOptions { Words = words })
        );

    private static void Refused(string name, object value, string message, Action act)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(act);
        Assert.Equal((name, value), (error.ParamName, error.ActualValue));
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }
}
