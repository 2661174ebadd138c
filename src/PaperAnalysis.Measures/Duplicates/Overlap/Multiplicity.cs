namespace PaperAnalysis.Duplicates;

/// <summary>Counts distinct papers by their number of records.</summary>
public static class Multiplicity
{
    /// <summary>Rows ascend by number of records; Σ records × papers = rows in, Σ papers = kept.</summary>
    public static IReadOnlyList<MultiplicityRow> Of(Reconciliation reconciliation)
    {
        ArgumentNullException.ThrowIfNull(reconciliation);
        return
        [
            .. reconciliation
                .Groups.GroupBy(static g => g.Count)
                .OrderBy(static g => g.Key)
                .Select(static g => new MultiplicityRow(g.Key, g.Count())),
        ];
    }
}
