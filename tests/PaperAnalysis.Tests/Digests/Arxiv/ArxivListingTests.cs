using PaperAnalysis.Digests;

namespace PaperAnalysis.Tests.Digests;

/// <summary>arXiv's listing e-mail, worked out by hand.</summary>
public sealed class ArxivListingTests
{
    [Fact]
    public void An_arxiv_listing_gives_the_records_between_its_rules()
    {
        const string Text = """
            ------------------------------------------------------------------------------
            send mail only to cs@example.org
            ------------------------------------------------------------------------------
            \\
            arXiv:2503.10630
            Date: Thu, 13 Mar 2025 17:59:59 GMT   (12345kb,D)

            Title: Towards Universal Zero-shot
              Navigation
            Authors: Hang Yin (MIT, Boston), Xiuwei Xu and
              Jie Zhou
            Categories: cs.CV cs.RO
            Comments: Accepted
            \\
              In this paper, we propose a framework
            for navigation.
              It works.
            \\ ( https://arxiv.org/abs/2503.10630 ,  12345kb)
            ------------------------------------------------------------------------------
            \\
            arXiv:2411.12345
            replaced with revised version Fri, 14 Mar 2025 10:00:00 GMT   (1234kb)

            Title: An Older One
            Authors: A. B.
            Categories: cs.LG
            \\ ( https://arxiv.org/abs/2411.12345 ,  1234kb)
            """;
        var digest = Digest.Parse("d", Text);
        Assert.Same(Layout.ArxivListing, digest.Layout);
        var paper = digest.Papers.Single();
        Assert.Equal("2503.10630", paper.Id);
        Assert.Equal("Towards Universal Zero-shot Navigation", paper.Title);
        Assert.Equal("In this paper, we propose a framework for navigation.\nIt works.", paper.Abstract);
        Assert.Equal(["Hang Yin", "Xiuwei Xu", "Jie Zhou"], paper.Authors);
        Assert.Equal(["cs.CV", "cs.RO"], paper.Categories);
        Assert.Equal("Thu, 13 Mar 2025 17:59:59 GMT", paper.DateText);
        Assert.Equal(new DateOnly(2025, 3, 13), paper.Date);
        Assert.Equal("https://arxiv.org/abs/2503.10630", paper.Url);
        Assert.Equal(new LineRange(8, 17), paper.Lines);
        Assert.Equal(17, paper.AbstractLineAt(paper.Abstract.IndexOf("works", StringComparison.Ordinal)));
        Assert.StartsWith("Towards", Text[paper.TitleSpan.Start..], StringComparison.Ordinal);
        // 27 lines: 2 blank, 1 date, 2 + 1 lines of titles, 3 of an abstract; rules and other headings are 18.
        Assert.Equal(new Ledger(27, 2, 18, 1, 3, 3, 0, 1, 1), digest.Ledger);
        BadTextTests.Warned(
            digest,
            "d:20: found 1 replaced paper, which a listing gives without an abstract; expected records with title and abstract; read the listing of the day of their submission for them; they are left out."
        );
    }

    [Fact]
    public void A_record_whose_closing_rule_is_lost_ends_at_the_next_divider()
    {
        var divider = new string('-', 40);
        var text =
            $"\\\\\narXiv:1\nTitle: A\n\\\\\n  First.\n{divider}\n\\\\\narXiv:2\nTitle: B\n\\\\\n  Second.\n\\\\\n";
        var digest = Digest.Parse("d", text);
        Assert.Equal(["1", "2"], digest.Papers.Select(paper => paper.Id));
        Assert.Equal(["First.", "Second."], digest.Papers.Select(paper => paper.Abstract));
    }

    [Fact]
    public void A_record_without_a_title_is_named_by_its_rule()
    {
        const string Whole = "\\\\\narXiv:2\nTitle: B\n\\\\\n  Second.\n\\\\\n";
        var digest = Digest.Parse("d", "\\\\\narXiv:1\n\\\\\n  First.\n\\\\ ( https://a.org )\n" + Whole);
        Assert.Equal("2", Assert.Single(digest.Papers).Id);
        BadTextTests.Warned(
            digest,
            "d:1: found an abstract without a title, \"First.\"; expected a record with title and abstract (or summary); complete the record; it is left out."
        );
    }

    [Fact]
    public void One_rule_may_end_a_record_and_begin_the_next()
    {
        var digest = Digest.Parse(
            "d",
            "\\\\\narXiv:1\nTitle: A\n\\\\\n  First.\n\\\\\narXiv:2\nTitle: B\n\\\\\n  Second.\n\\\\\n"
        );
        Assert.Equal(
            [("1", "A", "First."), ("2", "B", "Second.")],
            digest.Papers.Select(paper => (paper.Id, paper.Title, paper.Abstract))
        );
    }

    [Fact]
    public void The_headings_of_older_listings_are_known()
    {
        var paper = Digest
            .Parse(
                "d",
                "\\\\\nPaper: cs.LG/0301001\nDate (v1): Wed, 1 Jan 2003 09:00:00 GMT   (12kb)\n\nTitle: A\nAuthor: Ann Lee\nSubj-class: Learning\n\\\\\n  First.\n\\\\\n"
            )
            .Papers.Single();
        Assert.Equal(("cs.LG/0301001", new DateOnly(2003, 1, 1)), (paper.Id, paper.Date));
        Assert.Equal(["Ann Lee"], paper.Authors);
        Assert.Equal(["Learning"], paper.Categories);
    }

    [Fact]
    public void A_blank_line_or_an_indented_one_starts_a_paragraph_of_an_arxiv_abstract()
    {
        var digest = Digest.Parse("d", "\\\\\narXiv:1\n\nTitle: A\n\\\\\n  One\nline.\n\nTwo.\n  Three.\n\\\\\n");
        Assert.Equal("One line.\nTwo.\nThree.", Assert.Single(digest.Papers).Abstract);
    }

    [Fact]
    public void Of_arxiv_records_without_an_abstract_the_replaced_are_counted_and_others_named()
    {
        const string Replaced = "\\\\\narXiv:1\nreplaced with revised version\nTitle: A\n\\\\ ( https://a.org )\n";
        const string Bare = "\\\\\narXiv:2\nTitle: B\n\\\\ ( https://a.org )\n";
        const string Whole = "\\\\\narXiv:3\nTitle: C\n\\\\\n  X.\n\\\\ ( https://a.org )\n";
        var digest = Digest.Parse("d", Replaced + Bare + Replaced + Whole);
        Assert.Equal("3", Assert.Single(digest.Papers).Id);
        Assert.Equal(3, digest.Ledger.Unpaired);
        Assert.Equal(
            [
                "d:1: found 2 replaced papers, which a listing gives without an abstract; expected records with title and abstract; read the listing of the day of their submission for them; they are left out.",
                "d:8: found a title without an abstract, \"B\"; expected a record with title and abstract (or summary); complete the record; it is left out.",
            ],
            digest.Warnings.Select(warning => warning.ToString())
        );
    }
}
