using PaperAnalysis.Clusters;

namespace PaperAnalysis.Measures.Tests.Clusters;

/// <summary>Papers 0 to 9 are a group, 10 to 13 near it, and 14 to 19 elsewhere.</summary>
public class NameSearchTests
{
    [Fact]
    public void The_term_that_weighs_most_over_the_papers_is_the_name() =>
        Assert.Equal(["oak"], Best((Term("oak", 0, 8), 8), (Term("fir", 0, 7), 5)));

    [Fact]
    public void Terms_that_many_papers_lack_give_way_to_two_that_the_group_earns()
    {
        // "oak" weighs most, but only five of ten papers have it, and with "ash" no more; six papers must.
        Assert.Equal(["oak", "elm"], Best((Term("oak", 0, 5), 50), (Term("ash", 1, 4), 40), (Term("elm", 5, 3), 3)));
    }

    [Fact]
    public void A_second_term_must_add_a_quarter()
    {
        Assert.Equal(["oak"], Best((Term("oak", 0, 8), 8), (Term("elm", 8, 1), 1)));
        Assert.Equal(["oak", "elm"], Best((Term("oak", 0, 7), 7), (Term("elm", 7, 3), 3)));
    }

    /// <summary>Of ten papers "oak" is in nine, and weighs more than "fir" in all; with those near "fir" is in twelve.</summary>
    [Fact]
    public void Papers_that_would_join_count() =>
        Assert.Equal(["fir"], Best((Term("oak", 0, 9), 9.9), (Term("fir", 0, 12), 10.1)));

    [Fact]
    public void One_term_must_not_be_of_papers_elsewhere()
    {
        var elsewhere = Term("oak", 0, 9, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20);

        Assert.Equal(["fir"], Best((elsewhere, 10), (Term("fir", 0, 9), 10)));
    }

    [Fact]
    public void A_word_gives_way_to_a_phrase_that_holds_it_and_variants_are_one()
    {
        Assert.Equal(["tall oak"], Best((Term("oak", 0, 9), 9), (Term("tall oak", 0, 7), 6)));
        Assert.Equal(["maples"], Best((Term("maples", 0, 7), 7), (Term("maple", 5, 5), 4)));
    }

    /// <summary>
    /// Three fifths of 64 papers are 39, and of 70 are 42. Of two variants a name has one; the weightier is in ten papers near
    /// the group, too, and in the group in as many papers as the other, or in one fewer.
    /// </summary>
    [Theory]
    [InlineData(64, 39)]
    [InlineData(70, 42)]
    public void A_group_of_sixty_four_papers_or_more_earns_its_name_as_others_do(int papers, int least)
    {
        Assert.Equal(["maple trees"], Found(least - 1));
        Assert.Equal(["maple syrup"], Found(least));

        IEnumerable<string> Found(int syrup) =>
            new NameSearch(
                static _ => 1,
                [.. Enumerable.Range(0, papers)],
                [.. Enumerable.Range(papers, 10)],
                [
                    (Term("maple syrup", papers - syrup, syrup + 10), 100),
                    (Term("maple trees", papers - least, least), 50),
                ]
            )
                .Best()
                .Select(static t => t.Term);
    }

    private static IEnumerable<string> Best(params (SubjectTerms.Entry Term, double Weight)[] terms) =>
        new NameSearch(
            static term => term.Papers.Count(static p => p < 10) / (double)term.Papers.Length,
            [.. Enumerable.Range(0, 10)],
            [10, 11, 12, 13],
            terms
        )
            .Best()
            .Select(static t => t.Term);

    private static SubjectTerms.Entry Term(string term, int first, int count, params int[] others) =>
        new(term, term.Split(' ').Length, [.. Enumerable.Range(first, count), .. others], [], 2, 0, default);
}
