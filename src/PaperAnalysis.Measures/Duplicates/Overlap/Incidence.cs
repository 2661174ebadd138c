using System.Runtime.InteropServices;

namespace PaperAnalysis.Duplicates;

/// <summary>
/// Which distinct paper stands in which digest: the 0/1 matrix behind overlap, regions and richness. A paper that a
/// digest holds twice counts once there.
/// </summary>
public sealed class Incidence
{
    private readonly int[] _sizes;

    /// <param name="digests">Distinct names; they are sorted ordinally.</param>
    /// <param name="sets">For each paper the names of its digests.</param>
    internal Incidence(IEnumerable<string> digests, IEnumerable<IEnumerable<string>> sets)
    {
        ArgumentNullException.ThrowIfNull(digests);
        ArgumentNullException.ThrowIfNull(sets);
        Digests = [.. digests.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var index = Digests.Index().ToDictionary(static d => d.Item, static d => d.Index, StringComparer.Ordinal);
        Papers = [.. sets.Select(set => (IReadOnlyList<int>)[.. set.Select(d => index[d]).Distinct().Order()])];
        _sizes = new int[Digests.Count];
        foreach (var digest in Papers.SelectMany(static paper => paper))
        {
            _sizes[digest]++;
        }
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
    internal int Size(int digest) => _sizes[digest];

    /// <summary>
    /// Each two digests that share a paper, the lesser index first, ascending, with the distinct papers that stand in
    /// both. The work grows with the pairs of digests of each paper, and not with the pairs of all digests, of which
    /// nearly all share nothing where there are many.
    /// </summary>
    internal IReadOnlyList<(int A, int B, int Papers)> Shared()
    {
        var counts = new Dictionary<(int A, int B), int>();
        foreach (var paper in Papers)
        {
            for (var b = 1; b < paper.Count; b++)
            {
                for (var a = 0; a < b; a++)
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(counts, (paper[a], paper[b]), out _)++;
                }
            }
        }

        return [.. counts.Select(static pair => (pair.Key.A, pair.Key.B, pair.Value)).Order()];
    }
}
