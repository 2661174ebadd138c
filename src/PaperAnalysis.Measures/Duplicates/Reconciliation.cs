using System.Collections.Immutable;
using PaperAnalysis.Digests;

namespace PaperAnalysis.Duplicates;

/// <summary>
/// The result of merging: the fate of every record, in the order of the input. Rows in = kept + merged is checked here,
/// so that a count taken from <see cref="Kept"/> can be traced to the records it stands for.
/// </summary>
public sealed class Reconciliation
{
    /// <exception cref="ArgumentException">The fates do not account for each record exactly once; the message says
    /// which does not.</exception>
    internal Reconciliation(
        IReadOnlyList<Paper> papers,
        IEnumerable<RecordFate> fates,
        SurvivorRule rule,
        IEnumerable<FlaggedLink>? flagged = null
    )
    {
        ArgumentNullException.ThrowIfNull(papers);
        ArgumentNullException.ThrowIfNull(fates);
        Fates = [.. fates];
        Rule = rule;
        Flagged = [.. flagged ?? []];
        Kept = [.. Fates.OfType<RecordFate.Surviving>().Select(static f => f.Paper)];
        Merged = [.. Fates.OfType<RecordFate.Merged>()];
        Check(papers);
    }

    public ImmutableArray<RecordFate> Fates { get; }

    /// <summary>
    /// One record for each distinct paper, in the order of the input: what frequencies are counted over.
    /// </summary>
    public IReadOnlyList<Paper> Kept { get; }

    public IReadOnlyList<RecordFate.Merged> Merged { get; }

    /// <summary>Links that were seen and not merged.</summary>
    public IReadOnlyList<FlaggedLink> Flagged { get; }

    public SurvivorRule Rule { get; }

    public int RowsIn => Fates.Length;

    /// <summary>
    /// The records of each distinct paper, survivor or not, in the order of the input; element g holds group g + 1.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<Paper>> Groups =>
        field ??= [
            .. Fates
                .GroupBy(static f => f.Group)
                .OrderBy(static g => g.Key)
                .Select(static g => g.Select(static f => f.Paper).ToArray()),
        ];

    /// <summary>
    /// One record of each paper for each digest that lists it, in the order of the input: what digests are compared
    /// over, since in <see cref="Kept"/>
    /// a paper of several digests stands for one of them.
    /// </summary>
    public IReadOnlyList<Paper> Listed =>
        field ??= [.. Fates.DistinctBy(static f => (f.Group, f.Paper.Digest)).Select(static f => f.Paper)];

    /// <summary>Whether a record of <see cref="Kept"/> is of a paper that the digest lists.</summary>
    /// <exception cref="ArgumentException">No record is of that digest; the message names those there are.</exception>
    public Func<Paper, bool> IsListedBy(string digest)
    {
        var groups = Fates.Where(f => f.Paper.Digest == digest).Select(static f => f.Group).ToHashSet();
        if (groups.Count == 0)
        {
            var names = Fates.Select(static f => f.Paper.Digest).Distinct().Order(StringComparer.Ordinal);
            throw new ArgumentException(
                $"No paper is of the digest '{digest}'; expected one of {string.Join(", ", names)}.",
                nameof(digest)
            );
        }

        return Fates
            .Where(f => f is RecordFate.Surviving && groups.Contains(f.Group))
            .Select(static f => f.Paper)
            .ToHashSet<Paper>(ReferenceEqualityComparer.Instance)
            .Contains;
    }

    /// <summary>The sentence that a reader can check: "384 records in = 344 kept + 40 merged (40 exact)".</summary>
    public string Summary
    {
        get
        {
            var kinds = Merged
                .GroupBy(static m => m.Kind)
                .OrderBy(static g => g.Key)
                .Select(static g => FormattableString.Invariant($"{g.Count():N0} {Name(g.Key)}"));
            var merged = Merged.Count == 0 ? "" : $" ({string.Join(", ", kinds)})";
            var flagged =
                Flagged.Count == 0
                    ? ""
                    : FormattableString.Invariant(
                        $"; {Flagged.Count:N0} {(Flagged.Count == 1 ? "link" : "links")} flagged, not merged"
                    );
            return FormattableString.Invariant(
                $"{RowsIn:N0} {(RowsIn == 1 ? "record" : "records")} in = {Kept.Count:N0} kept + {Merged.Count:N0} merged{merged}{flagged}"
            );
        }
    }

    internal static string Name(MatchKind kind) => kind.ToString().ToLowerInvariant();

    public override string ToString() => Summary;

    private void Check(IReadOnlyList<Paper> papers)
    {
        if (Fates.Length != papers.Count || Kept.Count + Merged.Count != papers.Count)
        {
            throw new ArgumentException(
                FormattableString.Invariant(
                    $"{papers.Count} records came in, but {Kept.Count} kept + {Merged.Count} merged went out; every record must be kept or merged exactly once."
                ),
                nameof(papers)
            );
        }

        var keeper = new Dictionary<int, Paper>();
        for (var i = 0; i < Fates.Length; i++)
        {
            if (!ReferenceEquals(Fates[i].Paper, papers[i]))
            {
                throw new ArgumentException(
                    FormattableString.Invariant(
                        $"Record {i + 1} is '{papers[i].Id}', but its fate names '{Fates[i].Paper.Id}'; fates stand in the order of the records."
                    ),
                    nameof(papers)
                );
            }

            if (Fates[i] is RecordFate.Surviving kept && !keeper.TryAdd(kept.Group, kept.Paper))
            {
                throw new ArgumentException(
                    FormattableString.Invariant(
                        $"Group {kept.Group} keeps both '{keeper[kept.Group].Id}' and '{kept.Paper.Id}'; a group keeps one record."
                    ),
                    nameof(papers)
                );
            }
        }

        foreach (var merged in Merged)
        {
            if (!keeper.TryGetValue(merged.Group, out var survivor) || !ReferenceEquals(survivor, merged.Survivor))
            {
                throw new ArgumentException(
                    $"'{merged.Paper.Id}' is merged into '{merged.Survivor.Id}', which its group does not keep; a survivor is a kept record of the same group.",
                    nameof(papers)
                );
            }
        }
    }
}
