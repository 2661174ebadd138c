using PaperAnalysis.Digests;
using PaperAnalysis.Words;

namespace PaperAnalysis.Clusters;

/// <summary>
/// The papers most similar to one of them or to a text: by the cosine of TF-IDF weights (<see cref="TermWeights"/>),
/// because every part of it is a term that both have, which the dimensions of a <see cref="VectorSpace"/> are not.
/// </summary>
public static class SimilarPapers
{
    private const int Shown = 5;

    /// <summary>
    /// Descending by similarity, of equal ones the earlier paper first; fewer where fewer share a term. The paper
    /// itself is left out.
    /// </summary>
    /// <param name="weights">Of these papers.</param>
    /// <param name="id">Of one of them.</param>
    /// <exception cref="ArgumentException">No paper has the id.</exception>
    public static IReadOnlyList<SimilarRow> To(
        IReadOnlyList<Paper> papers,
        TermWeights weights,
        string id,
        int top = 10
    )
    {
        ArgumentNullException.ThrowIfNull(papers);
        ArgumentNullException.ThrowIfNull(weights);
        var paper = papers.Index().FirstOrDefault(p => p.Item.Id == id, (Index: -1, Item: null!)).Index;
        if (paper < 0)
        {
            var example = papers.Count > 0 ? $", such as '{papers[0].Id}'" : "";
            throw new ArgumentException($"There is no paper '{id}'; expected the id of one of these{example}.");
        }

        return Nearest(papers, weights, weights, paper, paper, top);
    }

    /// <inheritdoc cref="To(IReadOnlyList{Paper}, TermWeights, string, int)"/>
    public static IReadOnlyList<SimilarRow> To(Corpus corpus, string id, int top = 10)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        return To(corpus.Papers, TermWeights.Of(corpus), id, top);
    }

    /// <inheritdoc cref="To(IReadOnlyList{Paper}, TermWeights, string, int)"/>
    /// <param name="text">A question, a title, an abstract: words that papers use.</param>
    /// <exception cref="ArgumentException">The text has no term of the papers.</exception>
    public static IReadOnlyList<SimilarRow> ToText(
        IReadOnlyList<Paper> papers,
        TermWeights weights,
        string text,
        int top = 10
    )
    {
        ArgumentNullException.ThrowIfNull(papers);
        ArgumentNullException.ThrowIfNull(weights);
        var query = weights.Weighting.Weigh(text);
        if (query.Values.IsEmpty)
        {
            throw new ArgumentException(
                $"'{text}' has none of the {weights.Terms.Count} terms of these papers; expected words that more than one of them uses, without stop words."
            );
        }

        return Nearest(papers, weights, query, 0, -1, top);
    }

    /// <inheritdoc cref="ToText(IReadOnlyList{Paper}, TermWeights, string, int)"/>
    public static IReadOnlyList<SimilarRow> ToText(Corpus corpus, string text, int top = 10)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        return ToText(corpus.Papers, TermWeights.Of(corpus), text, top);
    }

    private static IReadOnlyList<SimilarRow> Nearest(
        IReadOnlyList<Paper> papers,
        TermWeights weights,
        TermWeights query,
        int row,
        int except,
        int top
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(top, 1);
        var wanted = new float[weights.Terms.Count];
        var (columns, values) = query.Row(row);
        for (var i = 0; i < columns.Length; i++)
        {
            wanted[columns.Span[i]] = values.Span[i];
        }

        return
        [
            .. Enumerable
                .Range(0, papers.Count)
                .Where(paper => paper != except)
                .Select(paper => (Paper: paper, Similarity: Cosine(weights, paper, wanted)))
                .Where(static p => p.Similarity > 0)
                .OrderByDescending(static p => p.Similarity)
                .Take(top)
                .Select(p => new SimilarRow(
                    papers[p.Paper].Id,
                    papers[p.Paper].Title,
                    p.Similarity,
                    Shared(weights, p.Paper, wanted)
                )),
        ];
    }

    private static double Cosine(TermWeights weights, int paper, float[] wanted)
    {
        var sum = 0.0;
        for (var i = weights.RowStarts[paper]; i < weights.RowStarts[paper + 1]; i++)
        {
            sum += (double)weights.Values[i] * wanted[weights.Columns[i]];
        }

        // Weights of float sum to 1 but for their last digits.
        return Math.Min(1, sum);
    }

    private static SharedTerm[] Shared(TermWeights weights, int paper, float[] wanted)
    {
        var (columns, values) = weights.Row(paper);
        return
        [
            .. Enumerable
                .Range(0, columns.Length)
                .Select(i => new SharedTerm(
                    weights.Terms[columns.Span[i]],
                    (double)values.Span[i] * wanted[columns.Span[i]]
                ))
                .Where(static t => t.Contribution > 0)
                .OrderByDescending(static t => t.Contribution)
                .Take(Shown),
        ];
    }
}
