using PaperAnalysis.Digests;

namespace PaperAnalysis.Duplicates;

/// <summary>Runs of words that recur in different papers.</summary>
/// <remarks>Takes papers and no corpus: a passage is shown verbatim, with its place in the abstract.</remarks>
public static class RepeatedPassages
{
    /// <summary>
    /// Every maximal repeat of at least <see cref="PassageOptions.Words"/> words that stands in the abstracts of at
    /// least two different papers: one that no word before or after it could extend in all its places. Words are
    /// compared folded, punctuation between them is passed over. A repeat inside a longer
    /// one has a row of its own only where it also occurs without it. Rows: most papers first, then the longest, then
    /// by text.
    /// </summary>
    /// <remarks>
    /// A suffix array (Manber and Myers 1993) with its common prefixes, over only those places whose next words occur
    /// again (<see cref="WordText"/>); the maximal repeats are its intervals (Abouelhoda, Kurtz and Ohlebusch 2004)
    /// with differing words before.
    /// </remarks>
    /// <param name="papers">Distinct papers: of merged duplicates every word would be a passage.</param>
    public static IReadOnlyList<PassageRow> Of(IReadOnlyList<Paper> papers, PassageOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(papers);
        options ??= new PassageOptions();
        options.Check();
        var text = WordText.Of(papers);
        var suffixes = text.RepeatedPlaces(options.Words);
        suffixes.Sort(text.Compare);
        var shared = new int[suffixes.Count];
        for (var i = 1; i < suffixes.Count; i++)
        {
            shared[i] = text.CommonWords(suffixes[i - 1], suffixes[i]);
        }

        return
        [
            .. Intervals(shared, options.Words)
                .Select(interval =>
                    Row(papers, text, suffixes.GetRange(interval.First, interval.Count), interval.Words, options)
                )
                .OfType<PassageRow>()
                .OrderByDescending(static r => r.Papers)
                .ThenByDescending(static r => r.Words)
                .ThenBy(static r => r.Text, StringComparer.Ordinal),
        ];
    }

    /// <summary>
    /// The intervals of the suffix array whose suffixes share that many words, and share no more: each right-maximal
    /// repeat once.
    /// </summary>
    private static IEnumerable<(int First, int Count, int Words)> Intervals(int[] shared, int least)
    {
        var open = new Stack<(int First, int Words)>();
        for (var i = 1; i <= shared.Length; i++)
        {
            var words = i < shared.Length ? shared[i] : 0;
            var first = i - 1;
            while (open.Count > 0 && open.Peek().Words > words)
            {
                var interval = open.Pop();
                first = interval.First;
                yield return (first, i - first, interval.Words);
            }

            if (words >= least && (open.Count == 0 || open.Peek().Words < words))
            {
                open.Push((first, words));
            }
        }
    }

    private static PassageRow? Row(
        IReadOnlyList<Paper> papers,
        WordText text,
        List<int> places,
        int words,
        PassageOptions options
    )
    {
        if (places.Select(text.WordBefore).Distinct().Count() == 1 && text.WordBefore(places[0]) != WordText.NoWord)
        {
            return null;
        }

        places.Sort();
        var distinct = places.Select(text.PaperAt).Distinct().Count();
        if (distinct < 2)
        {
            return null;
        }

        var spans = places.Select(p => new PassagePlace(papers[text.PaperAt(p)].Id, text.Span(p, words))).ToArray();
        var (first, span) = (papers[text.PaperAt(places[0])].Abstract, spans[0].Span);
        return new PassageRow(
            first[span.Start..span.End],
            words,
            distinct,
            places.Count,
            distinct >= options.BoilerplatePapers ? "boilerplate" : "passage",
            spans
        );
    }
}
