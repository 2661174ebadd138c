using PaperAnalysis.Digests;

namespace PaperAnalysis.Duplicates;

/// <summary>The evidence for merging one record into its survivor.</summary>
internal readonly record struct Evidence(MatchKind Kind, double Similarity, string Reason);

/// <summary>
/// Groups of records to fates: shared by every matcher, so that survivors and group numbers follow one rule.
/// </summary>
internal static class Grouping
{
    /// <param name="label">For each record the index of any fixed member of its group: equal labels, equal
    /// group.</param>
    public static IEnumerable<RecordFate> Fates(
        IReadOnlyList<Paper> papers,
        int[] label,
        SurvivorRule rule,
        Func<int, int, Evidence> evidence
    )
    {
        var members = new Dictionary<int, List<int>>();
        var numbers = new Dictionary<int, int>();
        for (var i = 0; i < label.Length; i++)
        {
            if (!members.TryGetValue(label[i], out var group))
            {
                members.Add(label[i], group = []);
                numbers.Add(label[i], numbers.Count + 1);
            }

            group.Add(i);
        }

        var survivors = members.ToDictionary(static g => g.Key, g => rule.Choose(papers, g.Value));
        for (var i = 0; i < label.Length; i++)
        {
            var survivor = survivors[label[i]];
            var number = numbers[label[i]];
            if (survivor == i)
            {
                yield return new RecordFate.Surviving(papers[i], number);
                continue;
            }

            var (kind, similarity, reason) = evidence(i, survivor);
            yield return new RecordFate.Merged(
                papers[i],
                number,
                papers[survivor],
                kind,
                similarity,
                reason,
                FieldDifference.Between(papers[i], papers[survivor])
            );
        }
    }
}
