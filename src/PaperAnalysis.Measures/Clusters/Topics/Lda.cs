using PaperAnalysis.Words;

namespace PaperAnalysis.Clusters;

/// <summary>
/// Topics as the sources of words: each word of a paper comes from one topic, and topics are drawn for all words again
/// and again, each given all others (latent Dirichlet allocation, Blei, Ng and Jordan 2003, by collapsed Gibbs
/// sampling, Griffiths and Steyvers 2004).
/// </summary>
/// <remarks>
/// Large collections are sampled in a fixed number of blocks side by side, whose counts are joined after each iteration
/// (AD-LDA; Newman, Asuncion, Smyth and Welling 2009), so that the topics do not depend on the number of threads.
/// </remarks>
public static class Lda
{
    /// <param name="counts">Of the terms that may make topics: without stop words and words that most papers
    /// have.</param>
    /// <param name="topics">How many; topics that no word has are left out of the model.</param>
    public static TopicModel Of(DocumentTermMatrix counts, int topics, LdaOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(counts);
        ArgumentOutOfRangeException.ThrowIfLessThan(topics, 1);
        options ??= new LdaOptions();
        options.Check();
        var sampler = new LdaSampler(counts, topics, options);
        var samples = Math.Max(1, options.Iterations / 10);
        var (papers, terms) = (new float[counts.Papers.Count * topics], new float[topics * counts.Terms.Count]);
        for (var left = options.Iterations - 1; left >= 0; left--)
        {
            sampler.Sweep();
            if (left < samples)
            {
                sampler.AddTo(papers, terms);
            }
        }

        Average(papers, samples);
        ToShares(terms, counts.Terms.Count, samples * (float)options.TermPrior);
        return TopicModel.Of(
            counts.Terms,
            counts.Papers.Count,
            topics,
            (paper, topic) => papers[paper * topics + topic],
            (topic, term) => terms[topic * counts.Terms.Count + term],
            Perplexity(counts, topics, papers, terms, options.PaperPrior),
            TermRanking.Share
        );
    }

    private static void Average(float[] sums, int samples)
    {
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] /= samples;
        }
    }

    private static void ToShares(float[] sums, int terms, float prior)
    {
        for (var from = 0; from < sums.Length; from += terms)
        {
            var topic = sums.AsSpan(from, terms);
            var all = 0.0;
            foreach (var sum in topic)
            {
                all += (double)sum + prior;
            }

            for (var term = 0; term < terms; term++)
            {
                topic[term] = (float)(((double)topic[term] + prior) / all);
            }
        }
    }

    private static double Perplexity(DocumentTermMatrix counts, int topics, float[] papers, float[] terms, double prior)
    {
        var (logarithms, words) = (0.0, 0L);
        for (var paper = 0; paper < counts.Papers.Count; paper++)
        {
            var weights = papers.AsSpan(paper * topics, topics);
            var all = topics * prior;
            foreach (var weight in weights)
            {
                all += weight;
            }

            for (var i = counts.RowStarts[paper]; i < counts.RowStarts[paper + 1]; i++)
            {
                var likelihood = 0.0;
                for (var t = 0; t < topics; t++)
                {
                    likelihood += (weights[t] + prior) * terms[t * counts.Terms.Count + counts.Columns[i]];
                }

                logarithms += counts.Counts[i] * Math.Log(likelihood / all);
                words += counts.Counts[i];
            }
        }

        // Rounded, since the last digits of a logarithm are the processor's.
        return words == 0 ? 1 : (float)Math.Exp(-logarithms / words);
    }
}
