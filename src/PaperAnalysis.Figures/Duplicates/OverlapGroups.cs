using PaperAnalysis.Clusters;
using PaperAnalysis.Duplicates;
using static PaperAnalysis.Figures.FigureText;

namespace PaperAnalysis.Figures;

/// <summary>
/// The rows of an overlap matrix: digests, and where there are too many, all others together as the last.
/// </summary>
internal sealed class OverlapGroups
{
    private readonly int _digests;
    private readonly int[] _places;
    private readonly int[,] _shared;

    private OverlapGroups(Incidence incidence, int[] shown)
    {
        _digests = incidence.Digests.Count;
        Rest = _digests - shown.Length;
        // Where each digest stands; those without a row of their own stand in the last.
        _places = new int[_digests];
        Array.Fill(_places, shown.Length);
        foreach (var (place, digest) in shown.Index())
        {
            _places[digest] = place;
        }

        Names =
        [
            .. shown.Select(digest => incidence.Digests[digest]),
            .. Rest > 0 ? [DigestCounts.Others(Rest)] : Array.Empty<string>(),
        ];
        _shared = new int[Names.Count, Names.Count];
        var (own, others) = (0, 0);
        foreach (var paper in incidence.Papers)
        {
            int[] groups = [.. paper.Select(digest => _places[digest]).Distinct()];
            foreach (var a in groups)
            {
                foreach (var b in groups)
                {
                    _shared[a, b]++;
                }
            }

            NothingIsShared &= paper.Count < 2;
            own += groups.Any(group => group < shown.Length) ? 1 : 0;
            others += groups.Contains(shown.Length) ? 1 : 0;
        }

        LeftOut =
            Rest == 0
                ? ""
                : Worded(
                    $"; the {shown.Length} largest of {_digests} digests ({own} papers), and the other {Rest} together ({others}); an empty cell is no paper in both"
                );
    }

    public IReadOnlyList<string> Names { get; }

    /// <summary>Digests without a row of their own.</summary>
    public int Rest { get; }

    /// <summary>Whether each paper stands in one digest alone.</summary>
    public bool NothingIsShared { get; } = true;

    /// <summary>What the rows leave out, as the end of a sentence; empty where they leave out nothing.</summary>
    public string LeftOut { get; }

    public int Size(int row) => _shared[row, row];

    public OverlapRow Pair(int a, int b) =>
        DigestOverlap.Row(Names[a], Names[b], Size(a), Size(b), _shared[a, b], 0.95);

    public static OverlapGroups Of(Incidence incidence, int most)
    {
        var digests = Enumerable.Range(0, incidence.Digests.Count);
        if (incidence.Digests.Count <= most)
        {
            return new(incidence, [.. digests]);
        }

        var shared = new int[incidence.Digests.Count];
        foreach (var paper in incidence.Papers.Where(paper => paper.Count > 1))
        {
            foreach (var digest in paper)
            {
                shared[digest]++;
            }
        }

        int[] largest =
        [
            .. digests.OrderByDescending(incidence.Size).ThenByDescending(digest => shared[digest]).Take(most).Order(),
        ];
        return new(incidence, Sorted(new(incidence, largest), largest));
    }

    /// <summary>Side by side those whose rows are alike.</summary>
    private static int[] Sorted(OverlapGroups groups, int[] digests)
    {
        var rows = new float[digests.Length * digests.Length];
        for (var a = 0; a < digests.Length; a++)
        {
            for (var b = 0; b < digests.Length; b++)
            {
                rows[(a * digests.Length) + b] = a == b ? 1 : (float)groups.Pair(a, b).Jaccard;
            }
        }

        return
        [
            .. Agglomerative
                .Of(new Vectors(rows, digests.Length), Linkage.Average)
                .LeafOrder()
                .Select(place => digests[place]),
        ];
    }
}
