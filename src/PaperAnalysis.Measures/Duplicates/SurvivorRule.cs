using PaperAnalysis.Digests;

namespace PaperAnalysis.Duplicates;

/// <summary>
/// Which record of a group stands for it: the least by <paramref name="Order"/>; on a tie, the first in the order of
/// the input, which for a collection is the canonical one (digest, then position).
/// </summary>
/// <param name="Name">As the rule is stated to a reader.</param>
public sealed record SurvivorRule(string Name, Comparison<Paper> Order)
{
    /// <summary>The first in canonical order. The default.</summary>
    public static SurvivorRule First { get; } = new("first in canonical order", static (_, _) => 0);

    /// <summary>The longest abstract, in UTF-16 code units: a full text outlives a truncated export.</summary>
    public static SurvivorRule LongestAbstract { get; } =
        new("longest abstract", static (a, b) => b.Abstract.Length.CompareTo(a.Abstract.Length));

    /// <summary>The most fields filled in, of title, abstract, authors, categories, date and URL.</summary>
    public static SurvivorRule MostComplete { get; } =
        new("most fields filled in", static (a, b) => FilledFields(b).CompareTo(FilledFields(a)));

    /// <summary>The latest full date; records without one come last.</summary>
    public static SurvivorRule Latest { get; } =
        new("latest date", static (a, b) => (b.Date ?? DateOnly.MinValue).CompareTo(a.Date ?? DateOnly.MinValue));

    internal int Choose(IReadOnlyList<Paper> papers, IReadOnlyList<int> group)
    {
        var best = group[0];
        foreach (var i in group)
        {
            var order = Order(papers[i], papers[best]);
            if (order < 0 || (order == 0 && i < best))
            {
                best = i;
            }
        }

        return best;
    }

    private static int FilledFields(Paper paper) =>
        new[]
        {
            paper.Title.Length > 0,
            paper.Abstract.Length > 0,
            paper.Authors.Count > 0,
            paper.Categories.Count > 0,
            paper.Date is not null || paper.DateText is not null,
            paper.Url is not null,
        }.Count(static filled => filled);
}
