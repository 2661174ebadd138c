using PaperAnalysis.Digests;

namespace PaperAnalysis.Words;

/// <summary>
/// How often each term stands in each paper, sparse by rows (CSR): the counts of row i stand at <see cref="RowStarts"/>[i] to <see cref="RowStarts"/>[i + 1], each
/// with its column; columns ascend within a row.
/// </summary>
public sealed class DocumentTermMatrix
{
    private readonly int[] _rowStarts;
    private readonly int[] _columns;
    private readonly int[] _counts;
    private readonly int[] _documents;

    internal DocumentTermMatrix(
        IReadOnlyList<Paper> papers,
        string[] terms,
        int[] documents,
        int[] rowStarts,
        int[] columns,
        int[] counts
    )
    {
        (Papers, Terms, _documents) = (papers, terms, documents);
        (_rowStarts, _columns, _counts) = (rowStarts, columns, counts);
    }

    /// <summary>The paper of each row.</summary>
    public IReadOnlyList<Paper> Papers { get; }

    /// <summary>The term of each column, as it is most often written; columns descend by count, then by papers, then ascend by term.</summary>
    public IReadOnlyList<string> Terms { get; }

    /// <summary>In how many papers the term of each column stands.</summary>
    public ReadOnlySpan<int> DocumentFrequency => _documents;

    public ReadOnlySpan<int> RowStarts => _rowStarts;

    public ReadOnlySpan<int> Columns => _columns;

    public ReadOnlySpan<int> Counts => _counts;

    /// <summary>The columns with a count in a row, and these counts.</summary>
    public (ReadOnlyMemory<int> Columns, ReadOnlyMemory<int> Counts) Row(int paper)
    {
        var range = _rowStarts[paper].._rowStarts[paper + 1];
        return (_columns.AsMemory(range), _counts.AsMemory(range));
    }

    /// <summary>The count of a term in a paper, 0 where it has none.</summary>
    public int this[int paper, int term]
    {
        get
        {
            var place = Array.BinarySearch(
                _columns,
                _rowStarts[paper],
                _rowStarts[paper + 1] - _rowStarts[paper],
                term
            );
            return place < 0 ? 0 : _counts[place];
        }
    }
}
