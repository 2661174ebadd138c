using System.Text;
using PaperAnalysis.Digests;

namespace PaperAnalysis.Tests.Digests;

/// <summary>Faults inside a text digest: each is named with its line, and the good pairs around it are kept.</summary>
public sealed class BadTextTests
{
    [Fact]
    public void A_title_without_an_abstract_in_the_middle_leaves_out_itself_alone()
    {
        var text = Sample.BlankSeparated(1) + "\n\nA Title All Alone\n\n" + Sample.BlankSeparated(2);
        var digest = Digest.Parse("d", text);
        Sample.HasPapers(digest, 1, 2);
        Assert.Equal(1, digest.Ledger.Unpaired);
        Assert.Equal(3, digest.Ledger.Title);
        Warned(
            digest,
            "d:5: found a title without an abstract, \"A Title All Alone\"; expected its abstract on the lines after it; add the abstract, or delete the line if it is no title; it is left out."
        );
    }

    [Fact]
    public void A_title_without_an_abstract_at_the_end_is_named()
    {
        var digest = Digest.Parse("d", Sample.Glued(1, 2) + "\nA Title All Alone");
        Sample.HasPapers(digest, 1, 2);
        Warned(
            digest,
            "d:5: found a title without an abstract, \"A Title All Alone\"; expected its abstract on the lines after it; add the abstract, or delete the line if it is no title; it is left out."
        );
    }

    [Fact]
    public void A_file_that_starts_with_an_abstract_does_not_pair_off_by_one()
    {
        var digest = Digest.Parse("d", Sample.Abstract(0) + "\n" + Sample.Glued(1, 2, 3));
        Sample.HasPapers(digest, 1, 2, 3);
        Assert.Equal(1, digest.Ledger.Unpaired);
        Warned(
            digest,
            "d:1: found an abstract without a title, \"We study sparse attention, experiment 0. Dense attention ...\"; expected a title on a line before it; add the title; the abstract is left out."
        );
    }

    [Fact]
    public void A_lost_abstract_in_the_middle_does_not_shift_the_pairs_after_it()
    {
        var text = Sample.Glued(1) + "\n" + Sample.Title(9) + "\n" + Sample.Glued(2, 3);
        Sample.HasPapers(Digest.Parse("d", text), 1, 2, 3);
    }

    [Fact]
    public void A_lost_title_before_a_long_abstract_does_not_join_two_papers()
    {
        // Twice 1,100 characters is more than an abstract on arXiv may have (1,920).
        var prose = string.Concat(Enumerable.Repeat("This sentence has thirty letters. ", 33)).Trim();
        var text = $"{Sample.Title(1)}\n\n{prose}\n\n{prose}\n\n{Sample.BlankSeparated(2)}";
        var digest = Digest.Parse("d", text);
        Assert.Equal([Sample.Title(1), Sample.Title(2)], digest.Papers.Select(p => p.Title));
        Assert.Equal(prose, digest.Papers[0].Abstract);
        Assert.Equal(1, digest.Ledger.Unpaired);
        Assert.Equal(5, Assert.Single(digest.Warnings).Line);
    }

    [Fact]
    public void An_abstract_in_two_paragraphs_is_joined_by_a_line_feed()
    {
        var text =
            $"{Sample.BlankSeparated(1)}\n\nThe code is free. We hope that it is of use.\n\n{Sample.BlankSeparated(2)}";
        var digest = Digest.Parse("d", text);
        Assert.Equal(Sample.Abstract(1) + "\nThe code is free. We hope that it is of use.", digest.Papers[0].Abstract);
        Assert.Equal(new LineRange(1, 5), digest.Papers[0].Lines);
        Assert.Equal(Sample.Abstract(2), digest.Papers[1].Abstract);
        Warned(
            digest,
            "d:5: found a further paragraph \"The code is free. We hope that it is of use.\" of the abstract that starts on line 3; expected an abstract in one paragraph; if a paper starts here, put its title on the line before; the paragraph is joined to the abstract."
        );
    }

    [Theory]
    [InlineData(40)]
    [InlineData(72)]
    [InlineData(100)]
    public void Wrapped_abstracts_between_blank_lines_are_joined_by_one_space(int width)
    {
        var text = string.Join(
            "\n\n",
            Enumerable.Range(1, 5).Select(n => Sample.Title(n) + "\n\n" + Wrap(Sample.Abstract(n), width))
        );
        var digest = Digest.Parse("d", text);
        Sample.HasPapers(digest, 1, 2, 3, 4, 5);
        Assert.Empty(digest.Warnings);
        var lines = text.Split('\n');
        var second = digest.Papers[1].Lines;
        Assert.Equal(Sample.Title(2), lines[second.First - 1]);
        Assert.Equal("", lines[second.Last]);
    }

    [Fact]
    public void Any_number_of_blank_lines_parts_blocks()
    {
        var text = "\n\n" + Sample.BlankSeparated(1, 2, 3).Replace("\n\n", "\n\n \n\n", StringComparison.Ordinal);
        var digest = Digest.Parse("d", text);
        Sample.HasPapers(digest, 1, 2, 3);
        Assert.Empty(digest.Warnings);
    }

    [Fact]
    public void A_title_right_above_its_wrapped_abstract_is_split_from_it()
    {
        var text = string.Join(
            "\n\n",
            Enumerable.Range(1, 3).Select(n => Sample.Title(n) + "\n" + Wrap(Sample.Abstract(n), 80))
        );
        var digest = Digest.Parse("d", text);
        Sample.HasPapers(digest, 1, 2, 3);
        Assert.Same(Layout.BlankSeparated, digest.Layout);
        Assert.Empty(digest.Warnings);
    }

    [Fact]
    public void One_wrapped_abstract_in_a_glued_digest_is_joined()
    {
        var text =
            Sample.Glued(1)
            + "\n"
            + Sample.Title(2)
            + "\nIn this paper we\nshow that sets of\nkeys suffice.\n"
            + Sample.Glued(3);
        var digest = Digest.Parse("d", text);
        Assert.Equal("In this paper we show that sets of keys suffice.", digest.Papers[1].Abstract);
        Assert.Equal([1, 3, 7], digest.Papers.Select(paper => paper.Lines.First));
        Assert.Empty(digest.Warnings);
    }

    [Fact]
    public void Banners_in_the_middle_are_boilerplate_and_a_second_date_holds_from_there()
    {
        const string Head =
            "new\n\nGet trending papers in your email inbox!\n\nSubscribe\n\nDaily Papers\n\nbyAK and the research community\n\n";
        var text = $"{Head}Mar 17\n\n{Sample.BlankSeparated(1)}\n\n{Head}Mar 18\n\n{Sample.BlankSeparated(2)}";
        var digest = Digest.Parse("d", text);
        Sample.HasPapers(digest, 1, 2);
        Assert.Equal(["Mar 17", "Mar 18"], digest.Papers.Select(paper => paper.DateText));
        Assert.Equal(new Ledger(31, 15, 10, 2, 2, 2, 0, 2, 0), digest.Ledger);
        Assert.Empty(digest.Warnings);
    }

    [Fact]
    public void Banners_between_a_title_and_its_abstract_do_not_part_them()
    {
        var text = $"{Sample.Title(1)}\nSubscribe\n{Sample.Abstract(1)}\n{Sample.Glued(2)}";
        Sample.HasPapers(Digest.Parse("d", text), 1, 2);
    }

    [Theory]
    [InlineData("Subscribe", null)]
    [InlineData("Get trending papers in your email inbox!Subscribe", null)]
    [InlineData(
        "newGet trending papers in your email inbox!SubscribeDaily PapersbyAK and the research communityMar 17",
        "Mar 17"
    )]
    public void Furniture_glued_to_the_first_title_is_taken_off(string glued, string? date)
    {
        var digest = Digest.Parse("d", glued + Sample.Glued(1, 2));
        Sample.HasPapers(digest, 1, 2);
        Assert.Equal(glued.Length, digest.Papers[0].TitleSpan.Start);
        Assert.All(digest.Papers, paper => Assert.Equal(date, paper.DateText));
    }

    [Fact]
    public void A_title_that_starts_with_a_longer_word_keeps_it()
    {
        var text = "Subscribers Leave in Waves: A Survey\n" + Sample.Abstract(1);
        Assert.Equal("Subscribers Leave in Waves: A Survey", Digest.Parse("d", text).Papers[0].Title);
    }

    [Fact]
    public void Short_lines_that_are_no_title_are_unrecognised_and_named_once()
    {
        var text = $"akhaliq\n\n{Sample.BlankSeparated(1)}\n\nfoo\n\n{Sample.BlankSeparated(2)}";
        var digest = Digest.Parse("d", text);
        Sample.HasPapers(digest, 1, 2);
        Assert.Equal(2, digest.Ledger.Unrecognised);
        Warned(
            digest,
            "d:1: found 2 lines (1, 7) that are no part of a paper, the first being \"akhaliq\"; expected titles and abstracts; delete them, or leave them: they are not read."
        );
    }

    [Fact]
    public void One_such_line_is_named_as_one() =>
        Warned(
            Digest.Parse("d", $"{Sample.BlankSeparated(1)}\n\nfoo\n\n{Sample.BlankSeparated(2)}"),
            "d:5: found a line that is no part of a paper, \"foo\"; expected titles and abstracts; delete them, or leave them: they are not read."
        );

    [Fact]
    public void Counts_authors_and_submitters_of_a_saved_page_are_boilerplate()
    {
        var text = $"Submitted by akhaliq\n128\n{Sample.Title(1)}\n· 5 authors\n{Sample.Abstract(1)}";
        var digest = Digest.Parse("d", text);
        Sample.HasPapers(digest, 1);
        Assert.Equal(3, digest.Ledger.Boilerplate);
    }

    [Fact]
    public void A_long_title_is_cut_in_a_message_and_no_character_is()
    {
        // 60 characters are shown whole, of more 57; the 57th is half of one here.
        var text = $"{Sample.BlankSeparated(1)}\n\n{new string('X', 56)}\U0001F600 and More";
        Assert.StartsWith(
            $"a title without an abstract, \"{new string('X', 56)}...\"",
            Digest.Parse("d", text).Warnings[0].Found,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("Attention is all you need.")]
    [InlineData(
        "Attention over long sequences is all that a model of language, of vision and of speech may ever need to learn."
    )]
    public void A_title_that_reads_like_a_sentence_is_a_title_where_an_abstract_follows(string title)
    {
        var text = $"{Sample.BlankSeparated(1)}\n\n{title}\n\n{Sample.Abstract(2)}";
        var digest = Digest.Parse("d", text);
        Assert.Equal(title, digest.Papers[1].Title);
        Assert.Empty(digest.Warnings);
    }

    [Theory]
    [InlineData("Mar 17", null)]
    [InlineData("17 March", null)]
    [InlineData("Mar 17, 2025", "2025-03-17")]
    [InlineData("Monday, 17 March 2025", "2025-03-17")]
    [InlineData("2025-03-17", "2025-03-17")]
    [InlineData("03/04/2025", null)]
    public void A_date_is_complete_only_where_it_names_year_month_and_day(string line, string? day)
    {
        var paper = Digest.Parse("d", line + "\n\n" + Sample.BlankSeparated(1)).Papers[0];
        Assert.Equal(line.Replace("Monday, ", "", StringComparison.Ordinal), paper.DateText);
        Assert.Equal(day, paper.Date?.ToString("yyyy-MM-dd", null));
    }

    internal static void Warned(Digest digest, string message) =>
        Assert.Equal(message, Assert.Single(digest.Warnings).ToString());

    private static string Wrap(string text, int width)
    {
        var wrapped = new StringBuilder();
        var used = 0;
        foreach (var word in text.Split(' '))
        {
            var breaks = used + word.Length + 1 > width;
            wrapped
                .Append(
                    used == 0 ? ""
                    : breaks ? "\n"
                    : " "
                )
                .Append(word);
            used = breaks ? word.Length : used + word.Length + 1;
        }
        return wrapped.ToString();
    }
}
