using System.Globalization;
using PaperAnalysis.Digests;

namespace PaperAnalysis.Tests.Digests;

/// <summary>Which day a digest has, by its name and by what stands in it.</summary>
public sealed class DigestDayTests
{
    private const string Paper = "A title of a paper\n\nAn abstract that says what the paper is about and ends.\n";

    private static readonly DateOnly May27 = new(2024, 5, 27);

    [Theory]
    [InlineData("2024-05-27")]
    [InlineData("2024-5-27")]
    [InlineData("2024_05_27")]
    [InlineData("2024.05.27.txt")]
    [InlineData("20240527")]
    [InlineData("daily-papers-20240527-v2")]
    [InlineData("papers2024-05-27")]
    [InlineData("2024-05-27T08-00-00")]
    [InlineData("27-05-2024")]
    [InlineData("05-27-2024")]
    [InlineData("27.5.2024")]
    [InlineData("May-27-2024")]
    [InlineData("papers of 27 May 2024")]
    [InlineData("27th-MAY_2024")]
    [InlineData("2024-05-27/papers")]
    [InlineData("2024-05-27-2")]
    public void A_name_that_says_the_day_in_full_gives_it(string name)
    {
        var digest = Digest.Parse(name, Paper);

        Assert.Equal(May27, digest.Date);
        Assert.All(digest.Papers, paper => Assert.Equal(May27, paper.Listed));
        Assert.Empty(digest.Warnings);
    }

    [Theory]
    [InlineData("000_0fe11b2ce87fb7bf")]
    [InlineData("a_20240527aaaaaaaa")]
    [InlineData("May 27")]
    [InlineData("2024-05")]
    [InlineData("99999999")]
    [InlineData("12024-05-27")]
    [InlineData("papers-1234567890")]
    [InlineData("12-marvels-2024")]
    [InlineData("2024-0\u0665-27")]
    [InlineData("20\u0662\u0664-05-27")]
    public void A_name_that_does_not_gives_none_and_no_warning(string name)
    {
        var digest = Digest.Parse(name, Paper);

        Assert.Null(digest.Date);
        Assert.Null(digest.Papers[0].Listed);
        Assert.Empty(digest.Warnings);
    }

    [Theory]
    [InlineData("2024-13-45")]
    [InlineData("2023-02-29")]
    // The 5th of June or the 6th of May.
    [InlineData("05-06-2024")]
    public void A_name_with_a_wrong_or_doubtful_day_gives_none_and_a_warning(string name)
    {
        var digest = Digest.Parse(name, Paper);

        Assert.Null(digest.Date);
        Assert.Equal(
            $"{name}: found \"{name}\" in its name, which is no day or may be two; expected a day such as 2024-05-27; rename the file with the day as in 2024-05-27, or correct the date in it.",
            Assert.Single(digest.Warnings).ToString()
        );
    }

    [Fact]
    public void The_29th_of_February_is_a_day_of_leap_years() =>
        Assert.Equal(new DateOnly(2024, 2, 29), Digest.Parse("2024-02-29", Paper).Date);

    [Fact]
    public void Where_the_year_is_last_only_one_number_may_be_the_month() =>
        Assert.All(
            (string[])["27-12-2024", "12-27-2024"],
            name => Assert.Equal(new DateOnly(2024, 12, 27), Digest.Parse(name, Paper).Date)
        );

    [Fact]
    public void The_name_of_a_file_counts_before_those_of_its_folders() =>
        Assert.Equal(May27, Digest.Read("papers", "2024-05-01/papers.2024-05-27.txt", Stream(Paper)).Date);

    [Fact]
    public void A_name_that_says_one_of_several_days_of_a_page_counts()
    {
        var digest = Digest.Parse("2024-05-27", $"May 27, 2024\n\n{Paper}\nMay 29, 2024\n\n{Paper}");

        Assert.Equal(May27, digest.Date);
        Assert.Empty(digest.Warnings);
    }

    [Fact]
    public void Of_several_days_in_a_name_none_is_chosen()
    {
        var digest = Digest.Parse("2024-05-01_2024-05-31", Paper);

        Assert.Null(digest.Date);
        Assert.StartsWith(
            "2024-05-01_2024-05-31: found 2 days in its name; expected one;",
            digest.Warnings[0].ToString()
        );
    }

    [Fact]
    public void Folders_of_year_month_and_day_say_the_day() =>
        Assert.Equal(May27, Digest.Read("27", "seeds/2024/05/27.txt", Stream(Paper)).Date);

    [Fact]
    public void A_year_that_is_nowhere_is_not_made_up() => Assert.Null(Digest.Parse("d", "May 27\n\n" + Paper).Date);

    [Theory]
    [InlineData("May 27")]
    [InlineData("27 May")]
    // A day later in another time zone.
    [InlineData("May 28")]
    [InlineData("May 28, 2024")]
    [InlineData("May 26, 2024")]
    [InlineData("May 27, 2024")]
    public void Name_and_page_that_agree_give_the_day(string written)
    {
        var digest = Digest.Parse("2024-05-27", written + "\n\n" + Paper);

        Assert.Equal(May27, digest.Date);
        Assert.Empty(digest.Warnings);
        // What the page writes stays as it is written.
        Assert.Equal(written, digest.Papers[0].DateText);
    }

    [Fact]
    public void The_turn_of_the_year_is_one_day() =>
        Assert.Equal(new DateOnly(2025, 1, 1), Digest.Parse("2025-01-01", "Dec 31\n\n" + Paper).Date);

    [Fact]
    public void Name_and_page_without_a_year_that_contradict_each_other_leave_the_digest_without_a_day()
    {
        var digest = Digest.Parse("2024-05-27", "May 29\n\n" + Paper);

        Assert.Null(digest.Date);
        Assert.Equal(
            "2024-05-27: found 2024-05-27 in its name and May 29 in its content; expected the same day in both; rename the file with the day as in 2024-05-27, or correct the date in it; the digest has no day.",
            Assert.Single(digest.Warnings).ToString()
        );
    }

    [Fact]
    public void A_page_that_says_the_year_counts_more_than_its_name()
    {
        var digest = Digest.Parse("2024-06-30", "May 27, 2024\n\n" + Paper);

        Assert.Equal(May27, digest.Date);
        Assert.Contains("2024-05-27 counts", Assert.Single(digest.Warnings).Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_says_the_day_where_the_name_does_not() =>
        Assert.Equal(May27, Digest.Parse("d", "27 May 2024\n\n" + Paper).Date);

    [Theory]
    [InlineData("""{"publishedAt": "2024-05-27T03:50:58.348Z", "paper": {PAPER}}""")]
    [InlineData("""{"paper": {PAPER}, "publishedAt": "2024-05-27T03:50:58.348Z"}""")]
    [InlineData(
        """{"paper": {PAPER, "submittedOnDailyAt": "2024-05-27T03:50:58Z"}, "publishedAt": "2024-05-24T17:34:15Z"}"""
    )]
    public void A_listing_says_when_it_took_a_paper_up_and_when_the_paper_came_out(string record)
    {
        const string Own =
            "\"id\": \"1\", \"title\": \"T\", \"summary\": \"An abstract.\", \"publishedAt\": \"2024-05-24T17:34:15Z\"";
        var digest = Digest.Parse("d", $"[{record.Replace("PAPER", Own, StringComparison.Ordinal)}]");

        Assert.Equal(May27, digest.Date);
        Assert.Equal(May27, digest.Papers[0].Listed);
        Assert.Equal(new DateOnly(2024, 5, 24), digest.Papers[0].Date);
    }

    /// <summary>What stood in a record that broke off inside of its paper was taken for the next one's.</summary>
    [Theory]
    [InlineData("{\"paper\": {\"title\": NaN}}\n?")]
    [InlineData("[{\"paper\": {\"title\": NaN}},\n?]")]
    [InlineData("?")]
    public void A_fault_inside_of_a_paper_does_not_change_whose_its_dates_are(string text)
    {
        const string Record =
            """{"publishedAt": "2024-05-27", "paper": {"title": "T", "summary": "An \ud800 abstract.", "publishedAt": "2024-05-24"}}""";
        var paper = Assert.Single(Digest.Parse("d", text.Replace("?", Record, StringComparison.Ordinal)).Papers);

        Assert.Equal((new DateOnly(2024, 5, 24), May27), (paper.Date, paper.Listed));
    }

    [Theory]
    [InlineData("2024-05-27", true)]
    [InlineData("2024-05-27T03:50", true)]
    [InlineData("2024-05-27 03:50", true)]
    [InlineData("2024-05-27-03", false)]
    [InlineData("2024-05-27x3", false)]
    [InlineData("2024-05-27Tea", false)]
    public void Behind_a_day_only_a_time_may_stand(string date, bool isDay)
    {
        var paper = Digest.Parse("d", $"title,abstract,date\nT,An abstract.,{date}\n").Papers[0];

        Assert.Equal(isDay ? May27 : null, paper.Date);
        Assert.Equal(date, paper.DateText);
    }

    [Fact]
    public void A_listing_of_several_days_has_none_and_its_papers_have_theirs()
    {
        static string Record(int day) =>
            $$"""{"paper": {"title": "T{{day}}", "summary": "An abstract.", "publishedAt": "2024-05-01"}, "publishedAt": "2024-05-{{day}}"}""";
        var digest = Digest.Parse("d", $"[{Record(27)}, {Record(29)}]");

        Assert.Null(digest.Date);
        Assert.Equal([May27, May27.AddDays(2)], digest.Papers.Select(paper => paper.Listed!.Value));
    }

    [Fact]
    public void A_date_of_a_flat_record_is_the_papers_own()
    {
        var digest = Digest.Parse("d", "title,abstract,date\nT,An abstract.,2024-05-27\n");

        Assert.Null(digest.Date);
        Assert.Equal((May27, null), (digest.Papers[0].Date, digest.Papers[0].Listed));
    }

    [Theory]
    [InlineData("2024-02-30")]
    [InlineData("0001-01-01T00:00:00Z")]
    public void A_wrong_date_of_a_record_is_warned_of_and_the_paper_kept(string date)
    {
        var digest = Digest.Parse("d", $"title,abstract,date\nT,An abstract.,{date}\n");

        Assert.Null(Assert.Single(digest.Papers).Date);
        Assert.Equal(
            $"d:2: found the date \"{date}\"; expected a day such as 2024-05-27; correct it; the paper counts as undated.",
            Assert.Single(digest.Warnings).ToString()
        );
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    public void The_culture_does_not_matter(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);

            Assert.Equal(May27, Digest.Parse("2024-05-27", "May 27\n\n" + Paper).Date);
            Assert.Equal(May27, Digest.Parse("d", "May 27, 2024\n\n" + Paper).Date);
            Assert.Equal(new DateOnly(2024, 7, 15), Digest.Parse("15-JULI-2024 15 JULY 2024", Paper).Date);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static MemoryStream Stream(string text) => new(System.Text.Encoding.UTF8.GetBytes(text));
}
