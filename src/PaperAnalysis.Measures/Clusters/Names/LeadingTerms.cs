namespace PaperAnalysis.Clusters;

/// <summary>
/// By which term a cluster would be called in other samples, too: in each round of the stability, of some of the papers
/// that were placed, the terms of the most similar new cluster are ranked, and the cluster goes by the one that is among the
/// first two most often.
/// </summary>
/// <remarks>
/// A term ranks by √(title share) · (s − r) / √(s + .05), s its share of the new cluster's papers and r of the others: a
/// difference in terms of what chance makes of it, and less where papers, these and some at large, speak so rather than are
/// about it. A third of all
/// papers are ranked, fewer than were placed: two samples of as many papers as there are differ as much as these papers and
/// a third of them. The first alone is decided by chance where two say nearly the same ("video generation", "diffusion
/// models"): of 25 stable clusters of 344 papers (hf10k) it was .80 sure in 7, of which .78 were so called in disjoint
/// samples, and what is among the first two is .85 sure in 11, of which .88 were. Where two are always among the first two, as
/// "algebra" and "group", chance decides after all: the other has to be .3 behind. How far a term belongs to one subject
/// at large added nothing. Only a round that gives the cluster again, with a Jaccard of .5 or more, speaks for a term.
/// </remarks>
internal static class LeadingTerms
{
    /// <summary>
    /// What leads in as many rounds leads in other papers, too: chosen on other samples than those of docs/validation.md.
    /// </summary>
    public const double Sure = 0.85;

    /// <summary>So far is the next term behind what leads surely.</summary>
    public const double Lead = 0.3;

    /// <summary>
    /// Of papers of whose words the background knows a smaller share (<see cref="Words.Background"/>), nothing is sure: what leads is
    /// what papers are about, by how they are titled at large. Of news and medicine, of which it knows .74 and .77, 5 of 12
    /// clusters so called were found again under their name, of Daily Papers and arXiv (.94) 36 of 42.
    /// </summary>
    public const double LeastKnown = 0.85;

    /// <summary>Of a smaller cluster nothing leads surely: in a third of them are too few.</summary>
    public const int LeastPapers = 50;

    // Of the terms of a round, by rank.
    private const int First = 2;

    // What leads in fewer is no better than what else may name the cluster.
    private const double Least = 0.25;

    private const double FoundAgain = 0.5;
    private const double Prior = 0.05;

    // In the whole cluster; a term further behind leads in no sample worth counting.
    private const int Candidates = 30;

    // Of the papers, that are ranked in a round.
    private const int Part = 3;

    /// <summary>For each cluster the term, and the share of the rounds in which it or a variant of it is among the first two.</summary>
    /// <returns>Null for a cluster that describes these papers only, and where no term leads in a quarter of the rounds.</returns>
    public static IReadOnlyList<LeadingTerm?> Of(
        SubjectTerms terms,
        Clustering clustering,
        IReadOnlyList<StabilityRow> stability,
        IReadOnlyList<StabilityRound> rounds,
        int threads
    )
    {
        var candidates = Leading(terms, clustering);
        var leads = new string[rounds.Count][][];
        Blocks.For(
            rounds.Count,
            1,
            threads,
            (round, _, _) => leads[round] = Leads(candidates, rounds[round], round, clustering.Labels.Length)
        );
        return
        [
            .. stability.Select(row =>
                row.Level is StabilityLevel.Stable or StabilityLevel.Pattern
                && Most([.. leads.Select(round => round[row.Cluster])]) is { Again: >= Least } lead
                    ? lead
                    : null
            ),
        ];
    }

    /// <param name="leads">Of each round the first terms; none where it does not give the cluster again.</param>
    private static LeadingTerm? Most(string[][] leads)
    {
        string[] terms =
        [
            .. leads
                .SelectMany(static first => first)
                .CountBy(static term => term, StringComparer.Ordinal)
                .OrderByDescending(static vote => vote.Value)
                .ThenBy(static vote => vote.Key, StringComparer.Ordinal)
                .Select(static vote => vote.Key),
        ];
        return terms is [var lead, .. var others]
            ? new LeadingTerm(
                lead,
                Share(lead),
                others.Where(term => !TermVariants.AreOne(term, lead)).Select(Share).DefaultIfEmpty().Max()
            )
            : null;

        double Share(string lead) =>
            leads.Count(first => Array.Exists(first, term => TermVariants.AreOne(term, lead))) / (double)leads.Length;
    }

    // Of each cluster the terms that rank first in all papers.
    private static SubjectTerms.Entry[][] Leading(SubjectTerms terms, Clustering clustering)
    {
        var ranked = Array.ConvertAll(
            new int[clustering.Count],
            static _ => new List<(SubjectTerms.Entry Term, double Rank)>()
        );
        var counts = new int[clustering.Count];
        foreach (var term in terms.Entries.Where(SubjectNames.MayName))
        {
            Array.Clear(counts);
            foreach (var paper in term.Papers)
            {
                if (clustering.Labels[paper] is var cluster and >= 0)
                {
                    counts[cluster]++;
                }
            }

            for (var cluster = 0; cluster < counts.Length; cluster++)
            {
                var rank = Rank(
                    counts[cluster],
                    clustering.Sizes[cluster],
                    counts.Sum(),
                    terms.Papers,
                    term.TitleShare
                );
                ranked[cluster].Add((term, rank));
            }
        }

        return Array.ConvertAll(
            ranked,
            static own =>
                own.OrderByDescending(static t => t.Rank).Take(Candidates).Select(static t => t.Term).ToArray()
        );
    }

    private static double Rank(int own, int size, int all, int papers, double titleShare)
    {
        var (share, rest) = (own / (double)size, (all - own) / Math.Max(1.0, papers - size));
        return own < SubjectTerms.LeastPapers
            ? 0
            // The last bit of a root is the machine's.
            : Math.Round(Math.Sqrt(titleShare) * (share - rest) / Math.Sqrt(share + Prior), 9);
    }

    // The new clusters of some of the papers, negative for those that are not ranked.
    private static (int[] Labels, int[] Sizes) Ranked(StabilityRound round, int number, int papers)
    {
        int[] order = [.. Enumerable.Range(0, round.Points.Length)];
        new Random(number).Shuffle(order);
        var labels = new int[papers];
        Array.Fill(labels, Clustering.None);
        var sizes = new int[round.Again.Count];
        foreach (var point in order.Take(papers / Part).Where(point => round.Again.Labels[point] >= 0))
        {
            labels[round.Points[point]] = round.Again.Labels[point];
            sizes[round.Again.Labels[point]]++;
        }

        return (labels, sizes);
    }

    // For each cluster the first terms of the new one; none where it is another.
    private static string[][] Leads(SubjectTerms.Entry[][] candidates, StabilityRound round, int number, int papers)
    {
        var (labels, sizes) = Ranked(round, number, papers);
        var ranked = sizes.Sum();
        return
        [
            .. round.Best.Select(
                (best, cluster) =>
                    best.Jaccard >= FoundAgain && sizes[best.Again] > 0
                        ? candidates[cluster]
                            .Select(term => (term.Term, Rank: RankIn(term, best.Again)))
                            .Where(static term => term.Rank > 0)
                            .OrderByDescending(static term => term.Rank)
                            .Take(First)
                            .Select(static term => term.Term)
                            .ToArray()
                        : []
            ),
        ];

        double RankIn(SubjectTerms.Entry term, int cluster)
        {
            var (own, all) = (0, 0);
            foreach (var paper in term.Papers)
            {
                own += labels[paper] == cluster ? 1 : 0;
                all += labels[paper] >= 0 ? 1 : 0;
            }

            var titles = term.Titles.Count(paper => labels[paper] >= 0);
            return Rank(own, sizes[cluster], all, ranked, term.AtLarge.TitleShareOf(titles, all));
        }
    }
}
