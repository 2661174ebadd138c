using PaperAnalysis.Digests;
using PaperAnalysis.Words;

namespace PaperAnalysis.Clusters;

/// <summary>
/// How much each term says about each paper: TF-IDF, sparse by rows. The weight of a term in a text is (1 + ln tf) ·
/// idf, and each text's weights are then divided by the root of their squares' sum; idf = ln((1 + n) / (1 + df)) + 1,
/// with tf times in the text, n papers and df of these with the term (scikit-learn's TfidfVectorizer with
/// <c>sublinear_tf</c> and <c>smooth_idf</c>). A row's squares sum to 1, or the row is empty: that of a paper with none
/// of the terms.
/// </summary>
public sealed class TermWeights
{
    private const int BlockSize = 4096;

    // The weights of row i stand at _rowStarts[i] to _rowStarts[i + 1], each with its column (CSR).
    private readonly int[] _rowStarts;
    private readonly int[] _columns;
    private readonly int[] _counts;
    private readonly float[] _values;

    internal TermWeights(TermWeighting weighting, TermCounts cells)
    {
        Weighting = weighting;
        (_rowStarts, _columns, _counts) = (cells.RowStarts, cells.Columns, cells.Counts);
        _values = new float[_columns.Length];
        Blocks.For(
            Count,
            BlockSize,
            Environment.ProcessorCount,
            (_, first, end) =>
            {
                for (var row = first; row < end; row++)
                {
                    Weigh(row);
                }
            }
        );
    }

    private TermWeights(TermWeighting weighting, int[] rowStarts, int[] columns, int[] counts, float[] values) =>
        (Weighting, _rowStarts, _columns, _counts, _values) = (weighting, rowStarts, columns, counts, values);

    internal TermWeighting Weighting { get; }

    /// <summary>How many papers.</summary>
    public int Count => _rowStarts.Length - 1;

    /// <summary>The term of each column; they descend by count, then by papers, then ascend by term.</summary>
    public IReadOnlyList<string> Terms => Weighting.Terms;

    internal ReadOnlySpan<int> RowStarts => _rowStarts;

    internal ReadOnlySpan<int> Columns => _columns;

    internal ReadOnlySpan<float> Values => _values;

    /// <summary>How often the paper has each term that <see cref="Values"/> weighs.</summary>
    internal TermCounts Counts => new(_rowStarts, _columns, _counts);

    internal SparseRows Rows => new(_rowStarts, _columns, _values, Terms.Count);

    /// <summary>The columns with a weight in a row, ascending, and these weights.</summary>
    public (ReadOnlyMemory<int> Columns, ReadOnlyMemory<float> Values) Row(int paper)
    {
        var range = _rowStarts[paper].._rowStarts[paper + 1];
        return (_columns.AsMemory(range), _values.AsMemory(range));
    }

    /// <param name="options">Of <see cref="VectorSpaceOptions"/> the terms alone matter here.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range; the message names it.</exception>
    public static TermWeights Of(IReadOnlyList<Paper> papers, VectorSpaceOptions? options = null) =>
        Of(Corpus.Of(papers, (options ?? VectorSpaceOptions.Default).Fields), options);

    /// <inheritdoc cref="Of(IReadOnlyList{Paper}, VectorSpaceOptions?)"/>
    public static TermWeights Of(Corpus corpus, VectorSpaceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        options ??= VectorSpaceOptions.Default;
        options.Check();
        var counts = DocumentTerms.Of(corpus, options.For(corpus.Papers.Count));
        return Of(counts.Terms.Count > 0 ? counts : DocumentTerms.Of(corpus, options.WithoutLimits()), corpus.Fields);
    }

    /// <param name="fields">What was read of a paper.</param>
    public static TermWeights Of(DocumentTermMatrix counts, PaperFields fields = PaperFields.TitleAndAbstract)
    {
        ArgumentNullException.ThrowIfNull(counts);
        return new TermWeights(new TermWeighting(counts.Terms, TermWeighting.IdfOf(counts), fields), counts.Cells);
    }

    /// <summary>
    /// Some of the rows, in the order of their numbers here, with the weights that they have among all.
    /// </summary>
    internal TermWeights Some(ReadOnlySpan<int> rows)
    {
        var starts = new int[rows.Length + 1];
        for (var i = 0; i < rows.Length; i++)
        {
            starts[i + 1] = starts[i] + _rowStarts[rows[i] + 1] - _rowStarts[rows[i]];
        }

        var (columns, counts, values) = (new int[starts[^1]], new int[starts[^1]], new float[starts[^1]]);
        for (var i = 0; i < rows.Length; i++)
        {
            var own = _rowStarts[rows[i]].._rowStarts[rows[i] + 1];
            _columns.AsSpan(own).CopyTo(columns.AsSpan(starts[i]));
            _counts.AsSpan(own).CopyTo(counts.AsSpan(starts[i]));
            _values.AsSpan(own).CopyTo(values.AsSpan(starts[i]));
        }

        return new TermWeights(Weighting, starts, columns, counts, values);
    }

    private void Weigh(int row)
    {
        var (start, end) = (_rowStarts[row], _rowStarts[row + 1]);
        var squares = 0.0;
        for (var i = start; i < end; i++)
        {
            var weight = (1 + Math.Log(_counts[i])) * Weighting.Idf[_columns[i]];
            squares += weight * weight;
            _values[i] = (float)weight;
        }

        var length = Math.Sqrt(squares);
        for (var i = start; i < end; i++)
        {
            _values[i] = (float)(_values[i] / length);
        }
    }
}
