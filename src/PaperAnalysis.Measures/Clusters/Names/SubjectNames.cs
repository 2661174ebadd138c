namespace PaperAnalysis.Clusters;

/// <summary>
/// Names of groups of papers: up to three terms that most of a group's papers have, and few papers beside it and the
/// cluster around it.
/// </summary>
/// <remarks>
/// A term may name a group where a sixth of its papers, and three at least, have it, three times as often as papers at
/// large, and .45 of the papers that have it are in the group or in the cluster around it. It must be what papers are about,
/// and not how they speak. Whether they are is told by the share of the papers with it that have it in the title, here and
/// among papers at large ("powerful" is in few titles), and by how far it belongs to one subject there
/// (<see cref="Words.TermAtLarge"/>; papers of any subject have "factor"): for a word the product of both is .09, for a phrase the
/// first .03. A word stands five times in four of its papers, ten times as often as among papers at large ("performance" is
/// in a ninth of those, and never so). What stands before another word in four of five places is a property or the beginning of a
/// phrase, and names nothing; what does in seven of ten, only where things do not earn the name. A term weighs √(title share)
/// · specificity · papers · ln(lift), a phrase more than a word, and <see cref="NameSearch"/> puts the name together; the term
/// of most papers comes first.
/// </remarks>
internal sealed class SubjectNames
{
    /// <summary>At most, in a name.</summary>
    public const int Terms = 3;

    private const double LeastShare = 0.15;
    private const double LeastLift = 3;
    private const double LeastLiftOfClusters = 1.5;
    private const double LeastLiftAtLarge = 10;
    private const double LeastHeld = 0.45;
    private const double LeastHeldByClusters = 0.4;

    // Of a word: its share of titles times its specificity.
    private const double LeastAbout = 0.09;
    private const double LeastTitlesOfPhrases = 0.03;
    private const double LeastTimes = 1.25;

    // How much less a word weighs that always stands before another.
    private const double Modifier = 0.4;

    // Of a term's occurrences before another word: as many, and it says nothing by itself ("large-scale", "based language").
    private const double Alone = 0.8;

    // As many, and it is a property rather than a thing ("causal", "neural").
    private const double Property = 0.7;

    /// <summary>Of a group's papers, the share that has a term of a name that is earned.</summary>
    public const double LeastNamed = 0.6;

    /// <summary>Of the papers with the first term of such a name, the share in the group or around it.</summary>
    public const double FirstHeld = 0.5;

    // How much a phrase weighs more than a word, for each word after the first.
    private const double Phrase = 0.35;

    private static readonly ILookup<int, int> None = Array.Empty<int>().ToLookup(static i => i);

    private readonly SubjectTerms _terms;
    private readonly Clustering _groups;
    private readonly Clustering _around;
    private readonly int[] _parents;
    private readonly bool _coarse;
    private readonly ILookup<int, int> _members;

    /// <param name="groups">To be named.</param>
    /// <param name="around">The clusters that groups lie in; the groups themselves where there are none.</param>
    /// <param name="parents">For each group the cluster around it.</param>
    /// <param name="coarse">Whether the groups are clusters, which share more with others: less is asked of their terms, and
    /// what more of their papers have weighs more.</param>
    public SubjectNames(SubjectTerms terms, Clustering groups, Clustering around, int[] parents, bool coarse = false)
    {
        (_terms, _groups, _around, _parents) = (terms, groups, around, parents);
        _coarse = coarse;
        _members = Enumerable.Range(0, groups.Labels.Length).ToLookup(i => groups.Labels[i]);
    }

    /// <summary>The same for each group by itself, so that several may have one name.</summary>
    public IReadOnlyList<SubjectTerms.Entry>[] ChooseEach() =>
        [.. Candidates().Select((own, group) => Chosen(own, group, [], None))];

    /// <summary>For each group its terms, by descending papers; none where no term names it.</summary>
    /// <param name="taken">Terms that name nothing any more; the first term of each name is added.</param>
    /// <param name="near">For each group papers that join it where they have a term of its name; null for none.</param>
    public IReadOnlyList<SubjectTerms.Entry>[] Choose(HashSet<string> taken, ILookup<int, int>? near = null)
    {
        var candidates = Candidates();
        return [.. candidates.Select((own, group) => Chosen(own, group, taken, near ?? None))];
    }

    /// <summary>
    /// Whether a name describes its group: at least 60 % of the papers have one of its terms, and at least half of the papers
    /// that have the first are in the group or in the cluster around it.
    /// </summary>
    public bool IsEarned(int group, IReadOnlyList<SubjectTerms.Entry> name) =>
        name.Count > 0 && Having(group, name) >= LeastNamed * _groups.Sizes[group] && Held(group, name[0]) >= FirstHeld;

    /// <summary>The papers of a group that have any of some terms.</summary>
    public int Having(int group, IEnumerable<SubjectTerms.Entry> terms) =>
        terms.SelectMany(static t => t.Papers).Distinct().Count(p => _groups.Labels[p] == group);

    /// <summary>Of the papers with a term, the share that is in a group or in the cluster around it.</summary>
    public double Held(int group, SubjectTerms.Entry term) =>
        term.Papers.Count(p => IsNear(p, group)) / (double)term.Papers.Length;

    /// <summary>The terms of a name: first one that is held, of these that of most papers, then the others by papers.</summary>
    public IEnumerable<SubjectTerms.Entry> Ordered(int group, IEnumerable<SubjectTerms.Entry> name) =>
        name.OrderByDescending(term => Having(group, [term])).OrderByDescending(term => Held(group, term) >= FirstHeld);

    private bool IsNear(int paper, int group) =>
        _groups.Labels[paper] == group || (_parents[group] >= 0 && _around.Labels[paper] == _parents[group]);

    private List<(SubjectTerms.Entry Term, double Weight)>[] Candidates()
    {
        var candidates = Array.ConvertAll(new int[_groups.Count], static _ => new List<(SubjectTerms.Entry, double)>());
        var (inGroup, around) = (new int[_groups.Count], new int[_around.Count]);
        var apart = new int[_groups.Count];
        foreach (var term in _terms.Entries.Where(MayName))
        {
            Array.Clear(inGroup);
            Array.Clear(around);
            Array.Clear(apart);
            foreach (var paper in term.Papers)
            {
                var (group, cluster) = (_groups.Labels[paper], _around.Labels[paper]);
                if (cluster >= 0)
                {
                    around[cluster]++;
                }

                if (group >= 0)
                {
                    inGroup[group]++;
                    apart[group] += _parents[group] == cluster ? 0 : 1;
                }
            }

            for (var group = 0; group < inGroup.Length; group++)
            {
                var near = apart[group] + (_parents[group] < 0 ? 0 : around[_parents[group]]);
                if (Weight(term, group, inGroup[group], near) is var weight and > 0)
                {
                    candidates[group].Add((term, weight));
                }
            }
        }

        return candidates;
    }

    /// <summary>Whether papers are about a term, and do not only speak so.</summary>
    public static bool MayName(SubjectTerms.Entry term) =>
        term.Modifies < Alone
        && (
            term.Words > 1
                ? term.TitleShare >= LeastTitlesOfPhrases
                : term.TitleShare * term.AtLarge.Specificity >= LeastAbout
                    && term.Times >= LeastTimes
                    && IsWord(term.Term)
        );

    // A single letter, which formulas are full of, is none; nor are two, but for those of an acronym.
    private static bool IsWord(string term) => term.Length > 2 || (term.Length == 2 && term.All(char.IsUpper));

    // 0 for a term that may not name the group.
    private double Weight(SubjectTerms.Entry term, int group, int papers, int near)
    {
        var size = _groups.Sizes[group];
        var lift = (double)papers / size / ((double)term.Papers.Length / _terms.Papers);
        return
            papers < Math.Max(SubjectTerms.LeastPapers, LeastShare * size)
            || near < (_coarse ? LeastHeldByClusters : LeastHeld) * term.Papers.Length
            || papers < LeastLiftAtLarge * term.AtLarge.Share * size
            || lift < (_coarse ? LeastLiftOfClusters : LeastLift)
            ? 0
            : Math.Round(
                Math.Sqrt(term.TitleShare)
                    * term.AtLarge.Specificity
                    * papers
                    * (_coarse ? (double)papers / size : 1)
                    * (term.Words > 1 ? 1 : 1 - Modifier * term.Modifies)
                    * Math.Log(lift)
                    * (1 + Phrase * (Math.Min(term.Words, Terms) - 1)),
                9
            );
    }

    // Of things, where these earn the name; else of properties, too.
    private SubjectTerms.Entry[] Chosen(
        List<(SubjectTerms.Entry Term, double Weight)> candidates,
        int group,
        HashSet<string> taken,
        ILookup<int, int> near
    )
    {
        var free = candidates.FindAll(c => !taken.Contains(c.Term.Term));
        var things = free.FindAll(static c => c.Term.Modifies < Property);
        var name = Best(things);
        if (things.Count < free.Count && !IsEarned(group, name))
        {
            name = Best(free);
        }

        taken.UnionWith(name.Take(1).Select(static t => t.Term));
        return name;

        SubjectTerms.Entry[] Best(List<(SubjectTerms.Entry Term, double Weight)> terms) =>
            [
                .. Ordered(
                    group,
                    new NameSearch(term => Held(group, term), [.. _members[group]], [.. near[group]], terms).Best()
                ),
            ];
    }
}
