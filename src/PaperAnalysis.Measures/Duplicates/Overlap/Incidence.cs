namespace PaperAnalysis.Duplicates;

/// <summary>
/// Which distinct paper stands in which digest: the 0/1 matrix behind overlap, regions and richness. A paper that a
/// digest holds twice counts once there.
/// </summary>
public sealed class Incidence
{
    /// <param name="digests">Distinct names; they are sorted ordinally.</param>
    /// <param name="sets">For each paper the names of its digests.</param>
    internal Incidence(IEnumerable<string> digests, IEnumerable<IEnumerable<string>> sets)
    {
        ArgumentNullException.ThrowIfNull(digests);
        ArgumentNullException.ThrowIfNull(sets);
        Digests = [.. digests.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var index = Digests.Index().ToDictionary(static d => d.Item, static d => d.Index, StringComparer.Ordinal);
        Papers = [.. sets.Select(set => (IReadOnlyList<int>)[.. set.Select(d => index[d]).Distinct().Order()])];
    }

    /// <summary>Digest names in ordinal order.</summary>
    public IReadOnlyList<string> Digests { get; }

    /// <summary>For each distinct paper the ascending indices into <see cref="Digests"/>.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Papers { get; }

    public static Incidence Of(Reconciliation reconciliation)
    {
        ArgumentNullException.ThrowIfNull(reconciliation);
        return new Incidence(
            reconciliation.Fates.Select(static f => f.Paper.Digest),
            reconciliation.Groups.Select(static g => g.Select(static p => p.Digest))
        );
    }

    /// <summary>Distinct papers of digest <paramref name="digest"/>.</summary>
    internal int Size(int digest) => Papers.Count(p => p.Contains(digest));

    /// <summary>Distinct papers that stand in both digests.</summary>
    internal int Shared(int a, int b) => Papers.Count(p => p.Contains(a) && p.Contains(b));
}
