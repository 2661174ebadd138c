namespace PaperAnalysis.Words;

/// <summary>
/// How far the papers that have a term differ from all papers in what else they write: the χ² distance (Benzécri 1973;
/// Greenacre 1984) of their mean profile, Σ (p − q)²/q over classes of words, p their share of a class and q that of all papers,
/// less what it is on average for as many papers drawn at random. Near 0 for "factor" and "level", which papers of any subject
/// have; 2 and more for what one subject has to itself.
/// </summary>
internal static class TermSpecificity
{
    private const double Hundredths = 100;

    /// <summary>For each term in hundredths, 0 at least; null where no word has a class.</summary>
    /// <param name="postings">Of the terms in the corpus.</param>
    /// <param name="classes">Of words, from 0 on.</param>
    public static int[]? Of(Corpus corpus, Postings postings, int terms, IReadOnlyDictionary<string, int> classes)
    {
        if (classes.Count == 0)
        {
            return null;
        }

        var count = classes.Values.Max() + 1;
        var profiles = Profiles(corpus, classes, count);
        var all = new double[count];
        foreach (var profile in profiles)
        {
            Add(all, profile, profiles.Length);
        }

        var one = profiles.Average(profile => Distance(Array.ConvertAll(profile, static s => (double)s), all));
        var found = new int[terms];
        Parallel.For(
            0,
            terms,
            term =>
            {
                var papers = postings.Papers(term);
                var mean = new double[count];
                foreach (var paper in papers)
                {
                    Add(mean, profiles[paper], papers.Length);
                }

                found[term] = (int)Math.Round(Hundredths * Math.Max(0, Distance(mean, all) - one / papers.Length));
            }
        );
        return found;
    }

    // Of each paper's distinct words that are in a class, the share of each class.
    private static float[][] Profiles(Corpus corpus, IReadOnlyDictionary<string, int> classes, int count)
    {
        int[] classOf =
        [
            .. Enumerable
                .Range(0, corpus.Vocabulary.Count)
                .Select(w => classes.GetValueOrDefault(corpus.Vocabulary[w], -1)),
        ];
        var profiles = new float[corpus.Papers.Count][];
        Parallel.For(
            0,
            profiles.Length,
            paper =>
            {
                var words = new HashSet<int>();
                foreach (var word in corpus.WordsOf(paper))
                {
                    if (classOf[Corpus.Number(word)] >= 0)
                    {
                        words.Add(Corpus.Number(word));
                    }
                }

                profiles[paper] = new float[count];
                foreach (var word in words)
                {
                    profiles[paper][classOf[word]] += 1f / words.Count;
                }
            }
        );
        return profiles;
    }

    private static void Add(double[] mean, float[] profile, int papers)
    {
        for (var i = 0; i < mean.Length; i++)
        {
            mean[i] += profile[i] / (double)papers;
        }
    }

    private static double Distance(double[] own, double[] all)
    {
        var sum = 0.0;
        for (var i = 0; i < own.Length; i++)
        {
            sum += all[i] > 0 ? (own[i] - all[i]) * (own[i] - all[i]) / all[i] : 0;
        }

        return sum;
    }
}
