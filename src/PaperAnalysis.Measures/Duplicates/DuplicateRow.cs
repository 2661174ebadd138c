namespace PaperAnalysis.Duplicates;

/// <summary>A record that was merged into another, or flagged as perhaps another copy.</summary>
/// <param name="KeptId">The survivor; for a flagged record, the one that it resembles most.</param>
/// <param name="Kind">exact, normalised, near or flagged.</param>
/// <param name="Similarity">0 to 1, as the matcher measures it; 1 for exact and normalised.</param>
public sealed record DuplicateRow(string Id, string KeptId, string Kind, double Similarity, string Reason)
{
    /// <summary>
    /// A row for each merged or flagged record, in the order of the input. A record flagged against several has the row
    /// of the most similar (ties by the order of the input); one that was merged speaks through its survivor, and has
    /// no second row.
    /// </summary>
    public static IReadOnlyList<DuplicateRow> Of(Reconciliation reconciliation)
    {
        ArgumentNullException.ThrowIfNull(reconciliation);
        var flagged = reconciliation
            .Flagged.GroupBy(static f => f.Paper.Id, StringComparer.Ordinal)
            .ToDictionary(static g => g.Key, static g => g.MaxBy(static f => f.Similarity)!, StringComparer.Ordinal);
        var rows = new List<DuplicateRow>();
        foreach (var fate in reconciliation.Fates)
        {
            if (fate is RecordFate.Merged merged)
            {
                rows.Add(
                    new DuplicateRow(
                        merged.Paper.Id,
                        merged.Survivor.Id,
                        Reconciliation.Name(merged.Kind),
                        merged.Similarity,
                        merged.Reason
                    )
                );
            }
            else if (flagged.TryGetValue(fate.Paper.Id, out var link))
            {
                rows.Add(
                    new DuplicateRow(
                        link.Paper.Id,
                        link.Other.Id,
                        Reconciliation.Name(MatchKind.Flagged),
                        link.Similarity,
                        link.Reason
                    )
                );
            }
        }

        return rows;
    }
}
