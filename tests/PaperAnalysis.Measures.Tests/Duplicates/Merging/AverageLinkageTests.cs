using PaperAnalysis.Duplicates;

namespace PaperAnalysis.Measures.Tests.Duplicates;

public class AverageLinkageTests
{
    [Fact]
    public void Half_of_the_pairs_is_enough_and_less_is_not()
    {
        // {0, 1} and {2, 3} with two of four links, then with one.
        Assert.Equal([0, 0, 0, 0], AverageLinkage.Of(4, [Link(0, 1), Link(2, 3), Link(0, 2), Link(1, 3)]));
        Assert.Equal([0, 0, 2, 2], AverageLinkage.Of(4, [Link(0, 1), Link(2, 3), Link(1, 3)]));
    }

    [Fact]
    public void A_pair_that_is_forbidden_takes_a_link_away()
    {
        // 2 is linked with 0 and forbidden with 1: none of two.
        Assert.Equal(
            [0, 0, 2],
            AverageLinkage.Of(3, [Link(0, 1), Link(0, 2, 0.8), Link(1, 2) with { Against = "no" }])
        );
        Assert.Equal([0, 1], AverageLinkage.Of(2, [Link(0, 1) with { Against = "no" }]));
    }

    [Fact]
    public void The_order_of_the_links_does_not_matter()
    {
        var random = new Random(1);
        for (var trial = 0; trial < 200; trial++)
        {
            var links = Enumerable
                .Range(0, 12)
                .SelectMany(b => Enumerable.Range(0, b).Select(a => (a, b)))
                .Where(_ => random.Next(4) == 0)
                .Select(p => Link(p.a, p.b, random.Next(4, 9) / 8.0))
                .ToArray();
            var groups = AverageLinkage.Of(12, links);

            random.Shuffle(links);
            Assert.Equal(groups, AverageLinkage.Of(12, links));
            // An independent route: what is left apart has less than half of its pairs linked, group by group.
            foreach (var a in groups.Distinct())
            {
                foreach (var b in groups.Distinct().Where(b => b > a))
                {
                    var between = links.Count(l =>
                        (groups[l.A], groups[l.B]) == (a, b) || (groups[l.A], groups[l.B]) == (b, a)
                    );
                    Assert.True(between < 0.5 * groups.Count(g => g == a) * groups.Count(g => g == b));
                }
            }
        }
    }

    [Fact]
    public void The_strongest_links_are_followed_first()
    {
        // 1 could go with 0 or with 2; the more similar has it, and the rest is a third of the pairs at most.
        var links = new[]
        {
            Link(0, 3),
            Link(0, 1, 0.8),
            Link(1, 2, 0.9),
            Link(2, 4),
            Link(2, 5),
            Link(4, 5),
            Link(1, 4, 0.9),
            Link(1, 5, 0.9),
        };

        Assert.Equal([0, 1, 1, 0, 1, 1], AverageLinkage.Of(6, links));
    }

    private static Link Link(int a, int b, double similarity = 1) => new(a, b, similarity, "alike", null);
}
