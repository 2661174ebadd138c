using PaperAnalysis.Digests;
using PaperAnalysis.Duplicates;

namespace PaperAnalysis.Trends;

/// <summary>
/// On which day each distinct paper counts. All papers are counted by days of one kind, since a paper is published days
/// or years before a digest lists it: the kind that more papers have; where as many have both, the days of listing. A
/// paper without such a day is undated, and no day is made up for it.
/// </summary>
/// <param name="Source">Which days these are.</param>
/// <param name="Papers">One record of each paper, as <see cref="Reconciliation.Kept"/> has them.</param>
/// <param name="Days">Of each of these, the earliest day among all its records; null for an undated one.</param>
public sealed record PaperDays(DateSource Source, IReadOnlyList<Paper> Papers, IReadOnlyList<DateOnly?> Days)
{
    /// <summary>Papers with a day.</summary>
    public int Dated => Days.Count(static d => d is not null);

    /// <summary>Papers without one.</summary>
    public int Undated => Days.Count - Dated;

    /// <summary>The earliest day; null where no paper has one.</summary>
    public DateOnly? First => Days.Min();

    /// <summary>The latest day.</summary>
    public DateOnly? Last => Days.Max();

    /// <param name="source">Null for the kind of day that more papers have.</param>
    public static PaperDays Of(Reconciliation merged, DateSource? source = null)
    {
        ArgumentNullException.ThrowIfNull(merged);
        var listed = Of(merged, DateSource.Listed, static p => p.Listed);
        var published = Of(merged, DateSource.Published, static p => p.Date);
        return source switch
        {
            DateSource.Listed => listed,
            DateSource.Published => published,
            _ => published.Dated > listed.Dated ? published : listed,
        };
    }

    private static PaperDays Of(Reconciliation merged, DateSource source, Func<Paper, DateOnly?> day)
    {
        // The calendar ends with 9999: a period of that year has no next one.
        var earliest = merged
            .Groups.Select(group => group.Select(day).Where(static d => d is { Year: < 9999 }).Min())
            .ToArray();
        return new PaperDays(
            source,
            merged.Kept,
            [.. merged.Fates.Where(static f => f is RecordFate.Surviving).Select(f => earliest[f.Group - 1])]
        );
    }
}
