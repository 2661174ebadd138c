using PaperAnalysis.Statistics;
using PaperAnalysis.Words;

namespace PaperAnalysis.Frequency;

/// <summary>C-values of candidate phrases; the formula stands at <see cref="KeyphraseRow.CValue"/>.</summary>
internal static class CValues
{
    /// <param name="atLarge">What weighs them; null for nothing.</param>
    public static List<KeyphraseRow> Of(
        Corpus corpus,
        List<(NGram Gram, string Term)> candidates,
        TermOptions options,
        TermsAtLarge? atLarge = null
    )
    {
        var postings = new Postings(corpus, candidates.ConvertAll(static c => c.Gram));
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < candidates.Count; i++)
        {
            places[corpus.Folded(candidates[i].Gram)] = i;
        }

        // For each candidate the longer ones that hold it.
        var longer = candidates.ConvertAll(static _ => new List<int>());
        for (var i = 0; i < candidates.Count; i++)
        {
            foreach (var part in PhraseParts.Of(corpus, candidates[i].Gram))
            {
                if (places.TryGetValue(part, out var place))
                {
                    longer[place].Add(i);
                }
            }
        }

        var ones = new int[corpus.Papers.Count];
        Array.Fill(ones, 1);
        var rates = new PaperRates(ones, options.Level);
        var scored = candidates
            .Select(
                (c, i) =>
                    (
                        Place: i,
                        Value: Value(c.Gram, longer[i].Count, longer[i].Sum(l => candidates[l].Gram.Count)),
                        About: About(corpus, postings, i, c, atLarge)
                    )
            )
            .Where(static s => s.Value > 0)
            .OrderByDescending(static s => s.Value * (s.About ?? 1))
            .ThenByDescending(s => candidates[s.Place].Gram.Count)
            .ThenBy(s => candidates[s.Place].Term, StringComparer.Ordinal)
            .Take(options.Top ?? int.MaxValue)
            .ToArray();
        var rows = new KeyphraseRow[scored.Length];
        Parallel.For(
            0,
            rows.Length,
            r =>
            {
                var (place, value, about) = scored[r];
                var (gram, term) = candidates[place];
                var (low, high) = Interval(postings, place, longer[place], rates);
                var scale = Math.Log2(gram.N) * corpus.Papers.Count / Math.Max(1, longer[place].Count);
                rows[r] = new KeyphraseRow(
                    term,
                    gram.N,
                    gram.Count,
                    gram.Documents,
                    longer[place].Count,
                    longer[place].Sum(l => candidates[l].Gram.Count),
                    value,
                    scale * low,
                    scale * high,
                    about,
                    value * (about ?? 1)
                );
            }
        );
        return [.. rows];
    }

    // Where titles were not read, papers at large alone tell.
    private static double? About(
        Corpus corpus,
        Postings postings,
        int place,
        (NGram Gram, string Term) candidate,
        TermsAtLarge? atLarge
    ) =>
        atLarge
            ?.Of([candidate.Term])
            .AboutOf(postings.Titles(place), corpus.Fields.HasFlag(PaperFields.Title) ? candidate.Gram.Documents : 0);

    private static double Value(NGram gram, int longer, int nested) =>
        Math.Log2(gram.N) * (gram.Count - (longer == 0 ? 0 : (double)nested / longer));

    // The C-value is linear in each paper's counts, |T|·f(a) − Σ f(b) in whole numbers.
    private static (double Low, double High) Interval(Postings postings, int place, List<int> longer, PaperRates rates)
    {
        var values = new Dictionary<int, int>();
        Add(place, Math.Max(1, longer.Count));
        longer.ForEach(l => Add(l, -1));
        return rates.Interval([.. values.Keys], [.. values.Values], Math.Max(1, longer.Count));

        void Add(int term, int weight)
        {
            var papers = postings.Papers(term);
            for (var i = 0; i < papers.Length; i++)
            {
                values[papers[i]] = values.GetValueOrDefault(papers[i]) + weight * postings.Counts(term)[i];
            }
        }
    }
}
