using PaperAnalysis.Digests;
using PaperAnalysis.Statistics;
using PaperAnalysis.Words;

namespace PaperAnalysis.Frequency;

/// <summary>Measures of how many different words there are.</summary>
public static class VocabularyRichness
{
    /// <summary>Words of a window of the moving average: about half an abstract.</summary>
    public const int Window = 100;

    // Of the deal of papers to groups.
    private const int Seed = 1;

    /// <summary>One row for each digest, by name.</summary>
    public static IReadOnlyList<RichnessRow> ByDigest(
        IReadOnlyList<Paper> papers,
        int window = Window,
        double level = 0.95
    ) => ByDigest(Corpus.Of(papers), window, level);

    /// <inheritdoc cref="ByDigest(IReadOnlyList{Paper}, int, double)"/>
    public static IReadOnlyList<RichnessRow> ByDigest(Corpus corpus, int window = Window, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        return [.. corpus.ByDigest().Select(d => Of(d.Digest, d.Papers, window, level))];
    }

    /// <param name="group">The name that the row bears.</param>
    public static RichnessRow Of(string group, IReadOnlyList<Paper> papers, int window = Window, double level = 0.95) =>
        Of(group, Corpus.Of(papers), window, level);

    /// <inheritdoc cref="Of(string, IReadOnlyList{Paper}, int, double)"/>
    public static RichnessRow Of(string group, Corpus corpus, int window = Window, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentOutOfRangeException.ThrowIfLessThan(window, 1);
        Confidence.Check(level);
        var counts = new WordCounts(corpus, Seed);
        var whole = Shares(counts.All);
        var without = counts.WithoutEach(g => Shares(counts.Without(g)));
        var ratio = GroupedJackknife.Interval(whole.Ratio, Array.ConvertAll(without, static w => w.Ratio), level);
        var hapax = GroupedJackknife.Interval(
            whole.HapaxShare,
            Array.ConvertAll(without, static w => w.HapaxShare),
            level
        );
        var (mattr, low, high) = Moving(corpus, window, level);
        return new RichnessRow(
            group,
            corpus.Papers.Count,
            corpus.Tokens,
            whole.Types,
            whole.Ratio,
            ratio.Low,
            ratio.High,
            whole.Hapax,
            whole.HapaxShare,
            hapax.Low,
            hapax.High,
            window,
            mattr,
            low,
            high
        );
    }

    /// <summary>Distinct words of each window, summed, and the number of windows.</summary>
    /// <param name="words">Numbers of words, in order.</param>
    internal static (int Distinct, int Windows) Moving(ReadOnlySpan<int> words, int window)
    {
        var counts = new Dictionary<int, int>();
        var (distinct, windows) = (0, 0);
        for (var i = 0; i < words.Length; i++)
        {
            counts[words[i]] = counts.GetValueOrDefault(words[i]) + 1;
            if (i >= window && --counts[words[i - window]] == 0)
            {
                counts.Remove(words[i - window]);
            }

            if (i >= window - 1)
            {
                distinct += counts.Count;
                windows++;
            }
        }

        return (distinct, windows);
    }

    private static (double? Mattr, double? Low, double? High) Moving(Corpus corpus, int window, double level)
    {
        var moving = new (int Distinct, int Windows)[corpus.Papers.Count];
        for (var paper = 0; paper < moving.Length; paper++)
        {
            var words = corpus.WordsOf(paper).ToArray();
            moving[paper] = Moving(Array.ConvertAll(words, Corpus.Number), window);
        }

        var windows = moving.Sum(static m => (long)m.Windows);
        if (windows == 0)
        {
            return (null, null, null);
        }

        var rates = new PaperRates(Array.ConvertAll(moving, static m => m.Windows), level);
        var (low, high) = rates.Mean(
            [.. Enumerable.Range(0, moving.Length)],
            Array.ConvertAll(moving, static m => m.Distinct)
        );
        return (moving.Sum(static m => (double)m.Distinct) / windows / window, low / window, high / window);
    }

    private static (int Types, int Hapax, double Ratio, double HapaxShare) Shares(int[] counts)
    {
        var (types, hapax, tokens) = (0, 0, 0L);
        foreach (var count in counts)
        {
            types += count > 0 ? 1 : 0;
            hapax += count == 1 ? 1 : 0;
            tokens += count;
        }

        return (types, hapax, tokens == 0 ? 0 : (double)types / tokens, types == 0 ? 0 : (double)hapax / types);
    }
}
