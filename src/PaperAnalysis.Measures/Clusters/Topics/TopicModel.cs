namespace PaperAnalysis.Clusters;

/// <summary>
/// Topics found in papers by <see cref="Nmf"/> or <see cref="Lda"/>: W (papers × topics) and H (topics × terms), whose
/// product approximates the papers. Topics descend by what they weigh in all papers together; one that no paper has is
/// left out, so that there may be fewer than were asked for.
/// </summary>
public sealed class TopicModel
{
    private readonly float[] _papers;
    private readonly float[] _terms;
    private readonly TermRanking _ranking;
    private readonly double[] _sizes; // of each topic in all papers
    private readonly double[] _totals; // of each term in all papers and topics

    private TopicModel(
        IReadOnlyList<string> terms,
        int papers,
        int topics,
        float[] paperTopics,
        float[] topicTerms,
        double error,
        TermRanking ranking
    )
    {
        (Terms, Papers, Topics, Error) = (terms, papers, topics, error);
        (_papers, _terms, _ranking) = (paperTopics, topicTerms, ranking);
        (_sizes, _totals) = (new double[topics], new double[terms.Count]);
        for (var i = 0; i < _papers.Length; i++)
        {
            _sizes[i % topics] += _papers[i];
        }

        for (var i = 0; i < _terms.Length; i++)
        {
            _totals[i % terms.Count] += _sizes[i / terms.Count] * _terms[i];
        }
    }

    /// <summary>How many topics.</summary>
    public int Topics { get; }

    /// <summary>How many papers.</summary>
    public int Papers { get; }

    /// <summary>The terms that topics are made of.</summary>
    public IReadOnlyList<string> Terms { get; }

    /// <summary>
    /// What the topics leave unexplained: after NMF ‖X − W·H‖ (Frobenius), after LDA the perplexity, e to the minus
    /// mean log-likelihood of a word. Compares models of one kind over the same papers.
    /// </summary>
    public double Error { get; }

    /// <summary>
    /// A row of W: how much of each topic the paper holds, after NMF in units of the paper's weights, after LDA in
    /// words.
    /// </summary>
    public ReadOnlySpan<float> Weights(int paper) => _papers.AsSpan(paper * Topics, Topics);

    /// <summary>A paper's weights divided by their sum; all 0 for a paper without terms.</summary>
    public double[] Shares(int paper)
    {
        var sum = 0.0;
        foreach (var weight in Weights(paper))
        {
            sum += weight;
        }

        var shares = new double[Topics];
        for (var t = 0; t < Topics && sum > 0; t++)
        {
            shares[t] = Weights(paper)[t] / sum;
        }

        return shares;
    }

    /// <summary>The same papers in another order: of each row of W there, its number here.</summary>
    internal TopicModel Rows(int[] rows) =>
        new(Terms, Papers, Topics, [.. rows.SelectMany(row => Weights(row).ToArray())], _terms, Error, _ranking);

    /// <summary>A row of H: the share of each term in the topic; they sum to 1.</summary>
    public ReadOnlySpan<float> TermShares(int topic) => _terms.AsSpan(topic * Terms.Count, Terms.Count);

    /// <summary>
    /// The first terms of a topic, at most <paramref name="count"/>, none with a share of 0; ties in the order of
    /// <see cref="Terms"/>. After LDA the largest shares come first. After NMF the share counts times the root of how
    /// much of the term in all papers is this topic's, so that words which many topics have do not head them all; LDA's
    /// rare words, each in one topic by chance, would rise by that.
    /// </summary>
    public IReadOnlyList<TopicTerm> TopTerms(int topic, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var shares = TermShares(topic).ToArray();
        return
        [
            .. Enumerable
                .Range(0, shares.Length)
                .Where(term => shares[term] > 0)
                .OrderByDescending(term => shares[term] * Ownership(topic, term))
                .Take(count)
                .Select(term => new TopicTerm(Terms[term], shares[term])),
        ];
    }

    private double Ownership(int topic, int term) =>
        _ranking == TermRanking.Share ? 1 : Math.Sqrt(_sizes[topic] * TermShares(topic)[term] / _totals[term]);

    /// <summary>
    /// Each paper in the cluster of its largest topic, of equal ones the first; a paper without terms in none.
    /// </summary>
    /// <param name="topics">The topic of each cluster.</param>
    public Clustering ByLargestTopic(out int[] topics)
    {
        var labels = new int[Papers];
        for (var paper = 0; paper < Papers; paper++)
        {
            var (largest, best) = (Clustering.None, 0f);
            for (var t = 0; t < Topics; t++)
            {
                if (Weights(paper)[t] > best)
                {
                    (largest, best) = (t, Weights(paper)[t]);
                }
            }

            labels[paper] = largest;
        }

        return Clustering.Of(labels, out topics);
    }

    /// <param name="paperWeight">W by paper and topic.</param>
    /// <param name="termShare">H by topic and term.</param>
    internal static TopicModel Of(
        IReadOnlyList<string> terms,
        int papers,
        int topics,
        Func<int, int, float> paperWeight,
        Func<int, int, float> termShare,
        double error,
        TermRanking ranking
    )
    {
        var sizes = new double[topics];
        for (var paper = 0; paper < papers; paper++)
        {
            for (var t = 0; t < topics; t++)
            {
                sizes[t] += paperWeight(paper, t);
            }
        }

        var order = Enumerable.Range(0, topics).Where(t => sizes[t] > 0).OrderByDescending(t => sizes[t]).ToArray();
        var w = new float[papers * order.Length];
        for (var i = 0; i < w.Length; i++)
        {
            w[i] = paperWeight(i / order.Length, order[i % order.Length]);
        }

        var h = new float[order.Length * terms.Count];
        for (var i = 0; i < h.Length; i++)
        {
            h[i] = termShare(order[i / terms.Count], i % terms.Count);
        }

        return new TopicModel(terms, papers, order.Length, w, h, error, ranking);
    }
}
