using PaperAnalysis.Words;

namespace PaperAnalysis.Clusters;

/// <summary>How the words of a paper divide over the classes of a <see cref="Background"/>.</summary>
/// <param name="Weights">Of each class: tf of the paper's words, times their idf among papers at large.</param>
/// <param name="Classed">Σ of these.</param>
/// <param name="All">The same of all its words; those in no class are of another field or language, or too rare.</param>
internal sealed record ClassProfile(double[] Weights, double Classed, double All)
{
    // Of so many papers the classes have half of the say, of fewer no more, and of more less: their own words tell more.
    private const double HalfAt = 200;
    private const double Half = 0.5;

    // Of more papers it would be less than a fiftieth.
    private const int ManyPapers = 10_000;

    /// <summary>What classes have of the say at most in a collection of that size.</summary>
    public static double MostSay(int papers, Background background) =>
        papers > ManyPapers || background.Classes == 0 ? 0 : Math.Min(Half, HalfAt / (papers + HalfAt));

    /// <summary>Of each paper, in the order of the corpus.</summary>
    public static ClassProfile[] Of(Corpus corpus, Background background)
    {
        var counts = DocumentTerms.Of(corpus);
        var idf = counts.Terms.Select(background.Idf).ToArray();
        var classes = counts.Terms.Select(term => background.ClassOf(term) ?? -1).ToArray();
        var profiles = new ClassProfile[corpus.Papers.Count];
        for (var paper = 0; paper < profiles.Length; paper++)
        {
            var (own, all) = (new double[background.Classes], 0.0);
            var (terms, times) = counts.Row(paper);
            for (var i = 0; i < terms.Length; i++)
            {
                var term = terms.Span[i];
                var weight = times.Span[i] * idf[term];
                all += weight;
                if (classes[term] >= 0)
                {
                    own[classes[term]] += weight;
                }
            }

            profiles[paper] = new ClassProfile(own, own.Sum(), all);
        }

        return profiles;
    }
}
