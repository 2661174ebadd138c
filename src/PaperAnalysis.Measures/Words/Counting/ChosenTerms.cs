namespace PaperAnalysis.Words;

/// <summary>Chooses the terms of a corpus.</summary>
internal static class ChosenTerms
{
    /// <summary>
    /// The n-grams that the options list, descending by count, then by papers; ties ascend by term, ordinally.
    /// </summary>
    public static List<(NGram Gram, string Term)> Of(Corpus corpus, VocabularyOptions options)
    {
        var stop = corpus.Vocabulary.In(options.StopWords);
        var parts = new List<TopTerms>();
        NGramCounter.Count(
            corpus,
            options.MinN,
            options.MaxN,
            () =>
            {
                var part = new TopTerms(corpus, options, stop);
                lock (parts)
                {
                    parts.Add(part);
                }

                return part.Add;
            },
            options.MaxN > 1 ? Skipped(corpus, options, stop) : null
        );
        var all = new TopTerms(corpus, options, stop);
        foreach (var gram in parts.SelectMany(static p => p.Kept))
        {
            all.Add(gram);
        }

        return
        [
            .. all
                .Kept.Select(g => (Gram: g, Term: corpus.Shown(g.First, g.N)))
                .OrderByDescending(static t => t.Gram.Count)
                .ThenByDescending(static t => t.Gram.Documents)
                .ThenBy(static t => t.Term, StringComparer.Ordinal)
                .ThenBy(static t => t.Gram.First)
                .Take(options.Top ?? int.MaxValue),
        ];
    }

    // No term begins or ends with a stop word, nor with a word in too few papers, since it is in no more of them.
    private static bool[] Skipped(Corpus corpus, VocabularyOptions options, bool[] stop)
    {
        if (options.MinDocuments == 1)
        {
            return stop;
        }

        bool[] skipped = [.. stop];
        NGramCounter.Count(
            corpus,
            1,
            1,
            () => word => skipped[Corpus.Number(corpus.Words[word.First])] |= word.Documents < options.MinDocuments
        );
        return skipped;
    }
}
