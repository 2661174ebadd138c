using PaperAnalysis.Digests;

namespace PaperAnalysis.Clusters;

/// <summary>The rows of <see cref="PaperGroups"/>.</summary>
/// <param name="papers">Of the collection.</param>
/// <param name="groups">Over the papers.</param>
/// <param name="places">Of the papers, among the cores.</param>
/// <param name="cores">By their numbers in <paramref name="renamed"/>.</param>
/// <param name="renamed">The core of each group.</param>
internal sealed class GroupRows(
    IReadOnlyList<Paper> papers,
    Clustering groups,
    GroupPlace[] places,
    Clustering cores,
    int[] renamed
)
{
    private const int Representatives = 5;

    /// <param name="parents">For each group the cluster around it, negative for none.</param>
    /// <param name="chosen">The name of each core.</param>
    public GroupRow[] Groups(SubjectNames names, int[] parents, IReadOnlyList<SubjectTerms.Entry>[] chosen)
    {
        var members = Enumerable.Range(0, papers.Count).ToLookup(i => groups.Labels[i]);
        return [.. Enumerable.Range(0, groups.Count).Select(Row)];

        GroupRow Row(int group)
        {
            SubjectTerms.Entry[] name = [.. names.Ordered(group, chosen[renamed[group]])];
            var earned = names.IsEarned(group, name);
            return new GroupRow(
                group,
                earned ? [.. name.Select(t => new NameTerm(t.Term, names.Having(group, [t])))] : [],
                groups.Sizes[group],
                cores.Sizes[renamed[group]],
                parents[group] < 0 ? null : parents[group],
                earned ? names.Having(group, name) / (double)groups.Sizes[group] : null,
                earned ? names.Held(group, name[0]) : null,
                [
                    .. members[group]
                        .OrderByDescending(i => places[i].FirstShare)
                        .Take(Representatives)
                        .Select(i => papers[i].Id),
                ]
            );
        }
    }

    public PaperGroupRow[] Papers()
    {
        var numbers = renamed.Index().ToDictionary(static r => r.Item, static r => r.Index);
        return
        [
            .. papers.Select(
                (paper, i) =>
                    new PaperGroupRow(
                        paper.Id,
                        paper.Title,
                        groups.Labels[i] < 0 ? null : groups.Labels[i],
                        Number(places[i].First),
                        places[i].FirstShare,
                        Number(places[i].Second),
                        places[i].SecondShare
                    )
            ),
        ];

        int? Number(int core) => core < 0 ? null : numbers[core];
    }
}
