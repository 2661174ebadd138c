using PaperAnalysis.Words;

namespace PaperAnalysis.Clusters;

/// <summary>
/// The papers most similar to one of them or to a text, by <see cref="Likeness"/>: most parts of the similarity are terms
/// that both have, which the dimensions of a <see cref="VectorSpace"/> are not.
/// </summary>
public static class SimilarPapers
{
    private const int Shown = 5;

    /// <summary>
    /// Descending by similarity, of equal ones the earlier paper first; fewer where fewer are alike. The paper itself is
    /// left out.
    /// </summary>
    /// <param name="papers">With what they are likened by.</param>
    /// <param name="id">Of one of them.</param>
    /// <exception cref="ArgumentException">No paper has the id.</exception>
    public static IReadOnlyList<SimilarRow> To(Likeness papers, string id, int top = 10)
    {
        ArgumentNullException.ThrowIfNull(papers);
        var paper = papers.Papers.Index().FirstOrDefault(p => p.Item.Id == id, (Index: -1, Item: null!)).Index;
        if (paper < 0)
        {
            var example = papers.Papers.Count > 0 ? $", such as '{papers.Papers[0].Id}'" : "";
            throw new ArgumentException($"There is no paper '{id}'; expected the id of one of these{example}.");
        }

        return Nearest(papers, papers, paper, paper, top);
    }

    /// <inheritdoc cref="To(Likeness, string, int)"/>
    /// <param name="background">Whose classes of words help in a small collection; null for
    /// <see cref="Background.Default"/>.</param>
    public static IReadOnlyList<SimilarRow> To(Corpus corpus, string id, int top = 10, Background? background = null) =>
        To(Likeness.Of(corpus, background), id, top);

    /// <inheritdoc cref="To(Likeness, string, int)"/>
    /// <param name="text">A question, a title, an abstract: words that papers use.</param>
    /// <exception cref="ArgumentException">The text has no term of the papers.</exception>
    public static IReadOnlyList<SimilarRow> ToText(Likeness papers, string text, int top = 10)
    {
        ArgumentNullException.ThrowIfNull(papers);
        ArgumentNullException.ThrowIfNull(text);
        var query = papers.OfText(text);
        if (query.Weights.Values.IsEmpty)
        {
            throw new ArgumentException(
                $"'{text}' has none of the {papers.Weights.Terms.Count} terms of these papers; expected words that more than one of them uses, without stop words."
            );
        }

        return Nearest(papers, query, 0, -1, top);
    }

    /// <inheritdoc cref="ToText(Likeness, string, int)"/>
    /// <param name="background">Whose classes of words help in a small collection; null for
    /// <see cref="Background.Default"/>.</param>
    public static IReadOnlyList<SimilarRow> ToText(
        Corpus corpus,
        string text,
        int top = 10,
        Background? background = null
    ) => ToText(Likeness.Of(corpus, background), text, top);

    private static IReadOnlyList<SimilarRow> Nearest(Likeness papers, Likeness query, int row, int except, int top)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(top, 1);
        var wanted = new float[papers.Weights.Terms.Count];
        var (columns, values) = query.Weights.Row(row);
        for (var i = 0; i < columns.Length; i++)
        {
            wanted[columns.Span[i]] = values.Span[i];
        }

        return
        [
            .. Enumerable
                .Range(0, papers.Papers.Count)
                .Where(paper => paper != except)
                .Select(paper =>
                {
                    var classes = query.OfClasses(row, papers, paper);
                    var terms = query.OfTerms(row, papers, paper) * Cosine(papers.Weights, paper, wanted);
                    // Weights of float sum to 1 but for their last digits.
                    return (Paper: paper, Similarity: Math.Min(1, terms + classes), OfClasses: classes);
                })
                .Where(static p => p.Similarity > 0)
                .OrderByDescending(static p => p.Similarity)
                .Take(top)
                .Select(p => new SimilarRow(
                    papers.Papers[p.Paper].Id,
                    papers.Papers[p.Paper].Title,
                    p.Similarity,
                    Shared(papers.Weights, p.Paper, wanted, query.OfTerms(row, papers, p.Paper)),
                    p.OfClasses
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

        return sum;
    }

    private static SharedTerm[] Shared(TermWeights weights, int paper, float[] wanted, double say)
    {
        var (columns, values) = weights.Row(paper);
        return
        [
            .. Enumerable
                .Range(0, columns.Length)
                .Select(i => new SharedTerm(
                    weights.Terms[columns.Span[i]],
                    say * values.Span[i] * wanted[columns.Span[i]]
                ))
                .Where(static t => t.Contribution > 0)
                .OrderByDescending(static t => t.Contribution)
                .Take(Shown),
        ];
    }
}
