using PaperAnalysis.Digests;

namespace PaperAnalysis.Clusters;

/// <summary>
/// Finer subjects than clusters: papers that keep together whichever papers are drawn and into however many clusters these
/// are divided (consensus clustering; Monti and others 2003; evidence accumulation, Fred and Jain 2005). A group is a
/// description of the papers that are here; whether other papers would give it again was not tested, and of a few hundred
/// papers they mostly would not.
/// </summary>
/// <remarks>
/// 100 runs (50 of more than 1,000 papers) divide four fifths of the papers each, in a space of their own, into .6·√n to
/// 1.8·√n clusters, and place the others. Average linkage of how often two papers were together, cut at a half, gives the cores, of five papers or more.
/// A paper outside joins the first of the two groups that it is most with where it has a term of the name, and that in the
/// title or the two are together in three of twenty runs. A name is earned where at least 60 % of the papers have one of its terms and at least half of the papers that have
/// the first are in the group or its cluster. Of more than 1,500 papers a draw of so many makes the cores, and every other
/// paper stands where the most similar of these does.
/// </remarks>
/// <param name="Groups">Descending by size; none of fewer than 40 papers.</param>
/// <param name="Papers">A row for each paper, in the order of the input.</param>
public sealed record PaperGroups(IReadOnlyList<GroupRow> Groups, IReadOnlyList<PaperGroupRow> Papers)
{
    private const int LeastCore = 5;
    private const double Together = 0.5;
    private const double Near = 0.15;
    private const int MostPapers = 1_500;

    // Finer subjects need more directions than the clusters of a small collection.
    private const int Dimensions = 30;

    /// <param name="space">Of the papers.</param>
    /// <param name="clustering">That the groups lie in.</param>
    /// <param name="taken">Terms that clusters are called by, and no group.</param>
    internal static PaperGroups Of(
        IReadOnlyList<Paper> papers,
        VectorSpace space,
        Clustering clustering,
        SubjectTerms terms,
        IEnumerable<string> taken,
        PaperClustersOptions options
    )
    {
        var sample = Sample(papers.Count, options.Seed);
        if (papers.Count < KSweep.LeastPapers)
        {
            return new PaperGroups(
                [],
                [.. papers.Select(static p => new PaperGroupRow(p.Id, p.Title, null, null, 0, null, 0))]
            );
        }

        var runs = ConsensusRuns.Of(space.Weights, sample, Dimensions, options.Seed, options.Threads);
        var together = new CoAssociation(runs, sample.Length, options.Threads);
        var cores = OneOfAName(Cores(together, sample, papers.Count), clustering, terms);
        var names = new SubjectNames(terms, cores, clustering, Parents(cores, clustering));
        var places = GroupPlaces.Of(together, sample, cores, space.Vectors, options.Threads);
        var chosen = names.Choose([.. taken], NearPapers(cores, places));
        var labels = Joined(cores, places, chosen);
        var groups = Clustering.Of(labels, out var renamed);
        var parents = Parents(groups, clustering);
        var rows = new GroupRows(papers, groups, places, cores, renamed);
        return new PaperGroups(
            rows.Groups(new SubjectNames(terms, groups, clustering, parents), parents, chosen),
            rows.Papers()
        );
    }

    private static int[] Sample(int papers, int seed)
    {
        int[] all = [.. Enumerable.Range(0, papers)];
        if (papers <= MostPapers)
        {
            return all;
        }

        new Random(seed).Shuffle(all);
        return [.. all.Take(MostPapers).Order()];
    }

    private static Clustering Cores(CoAssociation together, int[] sample, int papers)
    {
        var found = together.Groups(Together);
        var sizes = found.CountBy(static g => g).ToDictionary();
        var labels = new int[papers];
        Array.Fill(labels, Clustering.None);
        for (var i = 0; i < sample.Length; i++)
        {
            labels[sample[i]] = sizes[found[i]] >= LeastCore ? found[i] : Clustering.None;
        }

        return Clustering.Of(labels);
    }

    // Two cores that one term would name, each by itself, are one.
    private static Clustering OneOfAName(Clustering cores, Clustering clustering, SubjectTerms terms)
    {
        var names = new SubjectNames(terms, cores, clustering, Parents(cores, clustering));
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        var merged = names
            .ChooseEach()
            .Select(
                (name, core) =>
                    name.Count == 0 || !names.IsEarned(core, [name[0]]) || first.TryAdd(name[0].Term, core)
                        ? core
                        : first[name[0].Term]
            )
            .ToArray();
        return Clustering.Of(Array.ConvertAll(cores.Labels.ToArray(), c => c < 0 ? c : merged[c]));
    }

    // For each group the cluster with most of its papers, of equal ones the first; negative for none.
    private static int[] Parents(Clustering groups, Clustering clustering)
    {
        var shared = new int[groups.Count, clustering.Count];
        for (var i = 0; i < groups.Labels.Length; i++)
        {
            if (groups.Labels[i] is var group and >= 0 && clustering.Labels[i] is var cluster and >= 0)
            {
                shared[group, cluster]++;
            }
        }

        return
        [
            .. Enumerable
                .Range(0, groups.Count)
                .Select(g =>
                    Enumerable
                        .Range(0, clustering.Count)
                        .Where(c => shared[g, c] > 0)
                        .DefaultIfEmpty(Clustering.None)
                        .MaxBy(c => c < 0 ? 0 : shared[g, c])
                ),
        ];
    }

    // For each core the papers outside that are near it.
    private static ILookup<int, int> NearPapers(Clustering cores, GroupPlace[] places) =>
        Enumerable
            .Range(0, places.Length)
            .Where(i => cores.Labels[i] < 0)
            .SelectMany(i =>
                new[] { (places[i].First, places[i].FirstShare, i), (places[i].Second, places[i].SecondShare, i) }
            )
            .Where(static p => p.Item2 >= Near)
            .ToLookup(static p => p.Item1, static p => p.i);

    // Of the two groups that a paper outside is most with, it joins the first that it fits; that comes first in its place,
    // then.
    private static int[] Joined(Clustering cores, GroupPlace[] places, IReadOnlyList<SubjectTerms.Entry>[] names)
    {
        var having = Array.ConvertAll(names, static n => n.SelectMany(static t => t.Papers).ToHashSet());
        var titled = Array.ConvertAll(names, static n => n.SelectMany(static t => t.Titles).ToHashSet());
        var labels = cores.Labels.ToArray();
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] < 0 && Fits(i, places[i].First, places[i].FirstShare))
            {
                labels[i] = places[i].First;
            }
            else if (labels[i] < 0 && Fits(i, places[i].Second, places[i].SecondShare))
            {
                labels[i] = places[i].Second;
                places[i] = new GroupPlace(
                    places[i].Second,
                    places[i].SecondShare,
                    places[i].First,
                    places[i].FirstShare
                );
            }
        }

        return labels;

        bool Fits(int paper, int group, double share) =>
            group >= 0 && (share >= Near && having[group].Contains(paper) || titled[group].Contains(paper));
    }
}
