using PaperAnalysis.Digests;
using PaperAnalysis.Words;

namespace PaperAnalysis.Clusters;

/// <summary>
/// A vocabulary with the weight of each term: all that is needed to weigh a text that was not among the papers which it
/// was made from, by the formula of <see cref="TermWeights"/>.
/// </summary>
internal sealed class TermWeighting
{
    private readonly float[] _idf;
    private readonly Lazy<Finder> _finder;

    /// <param name="terms">Words as <see cref="FoldedWord"/> knows them, with one space between those of an n-gram;
    /// none twice.</param>
    /// <param name="idf">Of each term.</param>
    /// <param name="fields">What is read of a paper.</param>
    /// <exception cref="ArgumentException">Terms and weights are not of one number.</exception>
    public TermWeighting(IReadOnlyList<string> terms, float[] idf, PaperFields fields)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(idf);
        if (terms.Count != idf.Length)
        {
            throw new ArgumentException(
                $"{terms.Count} terms have {idf.Length} weights; each term needs one.",
                nameof(idf)
            );
        }

        (Terms, _idf, Fields) = (terms, idf, fields);
        _finder = new Lazy<Finder>(() => new Finder(terms));
    }

    /// <summary>As they are most often written; in the order of the columns of <see cref="TermWeights"/>.</summary>
    public IReadOnlyList<string> Terms { get; }

    public ReadOnlySpan<float> Idf => _idf;

    public PaperFields Fields { get; }

    /// <summary>ln((1 + n) / (1 + df)) + 1 of each column, n papers and df of these with the term.</summary>
    public static float[] IdfOf(DocumentTermMatrix counts)
    {
        var idf = new float[counts.Terms.Count];
        for (var term = 0; term < idf.Length; term++)
        {
            idf[term] = (float)(Math.Log((1.0 + counts.Papers.Count) / (1 + counts.DocumentFrequency[term])) + 1);
        }

        return idf;
    }

    /// <summary>A row for each paper; a paper with none of the terms has an empty one.</summary>
    public TermWeights Weigh(Corpus corpus) => new(this, _finder.Value.Count(corpus));

    /// <summary>A text that is no paper, such as a query, as one.</summary>
    public static Corpus OfText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var paper = new Paper
        {
            Id = "",
            Digest = "",
            File = "",
            Position = 1,
            Lines = new LineRange(1, 1),
            Title = "",
            Abstract = text,
        };
        return Corpus.Of([paper], PaperFields.Abstract);
    }

    /// <summary>Finds the terms in papers whose words are numbered otherwise.</summary>
    private sealed class Finder
    {
        private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
        private readonly TermIndex _index;

        public Finder(IReadOnlyList<string> terms)
        {
            var words = terms.Select(Numbered).ToArray();
            _index = new TermIndex(_numbers.Count + 1);
            foreach (var (column, term) in words.Index())
            {
                _index.Add(term, column);
            }
        }

        public TermCounts Count(Corpus corpus)
        {
            // A word of no term has the last number, which starts and continues none.
            var numbers = new int[corpus.Vocabulary.Count];
            for (var word = 0; word < numbers.Length; word++)
            {
                numbers[word] = _numbers.GetValueOrDefault(corpus.Vocabulary[word], _numbers.Count);
            }

            return TermCounts.Of(
                corpus.Papers.Count,
                _index,
                paper =>
                {
                    var words = corpus.WordsOf(paper).ToArray();
                    foreach (ref var word in words.AsSpan())
                    {
                        var sign = word >> 31;
                        word = numbers[word ^ sign] ^ sign;
                    }

                    return words;
                }
            );
        }

        private int[] Numbered(string term)
        {
            var parts = term.Split(' ');
            var words = new int[parts.Length];
            for (var i = 0; i < parts.Length; i++)
            {
                var folded = FoldedWord.Of(parts[i]);
                _numbers.TryAdd(folded, _numbers.Count);
                words[i] = _numbers[folded];
            }

            return words;
        }
    }
}
