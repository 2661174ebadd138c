using PaperAnalysis.Digests;
using PaperAnalysis.Statistics;
using PaperAnalysis.Words;

namespace PaperAnalysis.Clusters;

/// <summary>
/// Whether the top terms of a topic stand in the same papers: the mean NPMI (<see cref="Coherence.Npmi"/>) of its pairs
/// of terms, probabilities being shares of the papers (document level; Lau, Newman and Baldwin 2014). From −1, no two
/// ever meet, over 0, they meet by chance, to 1, always together.
/// </summary>
public static class TopicCoherence
{
    /// <summary>
    /// One number a topic. Terms that no paper has make pairs of −1; a topic with fewer than two terms says nothing of
    /// itself: 0.
    /// </summary>
    /// <param name="papers">Where the terms are looked for.</param>
    /// <param name="topics">The top terms of each, words or phrases; ten are usual.</param>
    public static IReadOnlyList<double> Of(IReadOnlyList<Paper> papers, IReadOnlyList<IReadOnlyList<string>> topics) =>
        Of(Corpus.Of(papers), topics);

    /// <inheritdoc cref="Of(IReadOnlyList{Paper}, IReadOnlyList{IReadOnlyList{string}})"/>
    public static IReadOnlyList<double> Of(Corpus corpus, IReadOnlyList<IReadOnlyList<string>> topics)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(topics);
        var places = TermPlaces.Of(corpus, topics.SelectMany(static t => t));
        return [.. topics.Select(topic => Mean([.. topic.Select(term => places[term])], corpus.Papers.Count))];
    }

    /// <param name="terms">The papers of each term.</param>
    private static double Mean(HashSet<int>[] terms, int papers)
    {
        var (sum, pairs) = (0.0, 0);
        for (var i = 0; i < terms.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var both = terms[i].Count(terms[j].Contains);
                sum += Coherence.Npmi(
                    (double)terms[i].Count / papers,
                    (double)terms[j].Count / papers,
                    (double)both / papers
                );
                pairs++;
            }
        }

        // Rounded, so that the last bit of a logarithm, which is the machine's, does not show.
        return pairs == 0 ? 0 : Math.Round(sum / pairs, 12);
    }
}
