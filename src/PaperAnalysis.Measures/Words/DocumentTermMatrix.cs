using PaperAnalysis.Digests;

namespace PaperAnalysis.Words;

/// <summary>
/// How often each term stands in each paper, sparse by rows (CSR): the counts of row i stand at
/// <see cref="RowStarts"/>[i] to <see cref="RowStarts"/>[i + 1], each with its column; columns ascend within a row.
/// </summary>
public sealed class DocumentTermMatrix
{
    private readonly int[] _documents;

    internal DocumentTermMatrix(IReadOnlyList<Paper> papers, string[] terms, int[] documents, TermCounts cells) =>
        (Papers, Terms, _documents, Cells) = (papers, terms, documents, cells);

    /// <summary>The paper of each row.</summary>
    public IReadOnlyList<Paper> Papers { get; }

    /// <summary>
    /// The term of each column, as it is most often written; columns descend by count, then by papers, then ascend by
    /// term in the form of <see cref="FoldedWord"/>.
    /// </summary>
    public IReadOnlyList<string> Terms { get; }

    /// <summary>In how many papers the term of each column stands.</summary>
    public ReadOnlySpan<int> DocumentFrequency => _documents;

    public ReadOnlySpan<int> RowStarts => Cells.RowStarts;

    public ReadOnlySpan<int> Columns => Cells.Columns;

    public ReadOnlySpan<int> Counts => Cells.Counts;

    internal TermCounts Cells { get; }

    /// <summary>The columns with a count in a row, and these counts.</summary>
    public (ReadOnlyMemory<int> Columns, ReadOnlyMemory<int> Counts) Row(int paper)
    {
        var range = Cells.RowStarts[paper]..Cells.RowStarts[paper + 1];
        return (Cells.Columns.AsMemory(range), Cells.Counts.AsMemory(range));
    }

    /// <summary>Some of the rows, in the order of their numbers here, with the same columns.</summary>
    internal DocumentTermMatrix Rows(ReadOnlySpan<int> rows)
    {
        var (starts, columns, counts) = (new int[rows.Length + 1], new List<int>(), new List<int>());
        var papers = new Paper[rows.Length];
        var documents = new int[Terms.Count];
        for (var i = 0; i < rows.Length; i++)
        {
            var (own, times) = Row(rows[i]);
            columns.AddRange(own.Span);
            counts.AddRange(times.Span);
            starts[i + 1] = columns.Count;
            papers[i] = Papers[rows[i]];
            foreach (var column in own.Span)
            {
                documents[column]++;
            }
        }

        return new DocumentTermMatrix(papers, [.. Terms], documents, new TermCounts(starts, [.. columns], [.. counts]));
    }

    /// <summary>The count of a term in a paper, 0 where it has none.</summary>
    public int this[int paper, int term]
    {
        get
        {
            var (start, end) = (Cells.RowStarts[paper], Cells.RowStarts[paper + 1]);
            var place = Array.BinarySearch(Cells.Columns, start, end - start, term);
            return place < 0 ? 0 : Cells.Counts[place];
        }
    }
}
