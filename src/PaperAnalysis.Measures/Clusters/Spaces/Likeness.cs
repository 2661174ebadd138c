using PaperAnalysis.Digests;
using PaperAnalysis.Words;

namespace PaperAnalysis.Clusters;

/// <summary>
/// What papers are likened by: the cosine of their terms (<see cref="TermWeights"/>), and in a small collection of whose
/// words a <see cref="Background"/> knows most, beside it the cosine of these words' classes, by which two papers are
/// alike that share few words. Of two papers in which classes have the says s and t, the similarity is
/// √((1 − s)(1 − t)) · cos of terms + √(s · t) · cos of classes.
/// </summary>
/// <remarks>
/// s = min(¼, 100 / (n + 200)) · k⁸ for n papers and the share k of a paper's words that are in classes, by tf · idf among
/// papers at large; docs/validation.md has what that gives. A paper's classes are the roots of their shares, less the mean
/// over the papers.
/// </remarks>
public sealed class Likeness
{
    private readonly ClassDirections? _classes;

    private Likeness(IReadOnlyList<Paper> papers, TermWeights weights, ClassDirections? classes)
    {
        (Papers, Weights, _classes) = (papers, weights, classes);
        ClassShare = classes is null ? 0 : classes.Says.DefaultIfEmpty(0).Average();
    }

    public IReadOnlyList<Paper> Papers { get; }

    /// <summary>Of the terms, a row for each paper.</summary>
    public TermWeights Weights { get; }

    /// <summary>What classes have of the say, 0 to ¼, mean over papers.</summary>
    public double ClassShare { get; }

    /// <param name="corpus">Without duplicates.</param>
    /// <param name="background">Null for <see cref="Background.Default"/>.</param>
    public static Likeness Of(Corpus corpus, Background? background = null) =>
        Of(TermWeights.Of(corpus), corpus, background ?? Background.Default);

    /// <param name="weights">Of the papers of the corpus.</param>
    internal static Likeness Of(TermWeights weights, Corpus corpus, Background background) =>
        new(corpus.Papers, weights, ClassDirections.Of(corpus, background));

    /// <summary>The same papers in another order: of each row there, its number here.</summary>
    internal Likeness Rows(int[] rows) =>
        new([.. rows.Select(row => Papers[row])], Weights.Some(rows), _classes?.Rows(rows));

    /// <summary>One row, of a text that is no paper, such as a query.</summary>
    internal Likeness OfText(string text)
    {
        var corpus = TermWeighting.OfText(text);
        return new Likeness(corpus.Papers, Weights.Weighting.Weigh(corpus), _classes?.OfText(corpus));
    }

    /// <summary>What terms have of the say between a paper here and one there.</summary>
    internal double OfTerms(int paper, Likeness other, int otherPaper) =>
        _classes is null ? 1 : Math.Sqrt((1 - _classes.Says[paper]) * (1 - other._classes!.Says[otherPaper]));

    /// <summary>The part of classes in the similarity of a paper here and one there; below 0 where they are of unlike
    /// classes.</summary>
    internal double OfClasses(int paper, Likeness other, int otherPaper) =>
        _classes is null
            ? 0
            : Math.Sqrt(_classes.Says[paper] * other._classes!.Says[otherPaper])
                * _classes.Cosine(paper, other._classes, otherPaper);

    /// <summary>
    /// A unit vector for each paper, between which cosines are nearly the similarities: the largest singular vectors of terms
    /// and classes together. Of a paper without terms and classes all coordinates are 0.
    /// </summary>
    internal Vectors Vectors(int dimensions, int seed, int threads)
    {
        var rows = Joined();
        var (values, axes) = RandomizedSvd.Of(rows, dimensions, seed, threads);
        dimensions = Math.Max(1, values.Length);
        var coordinates = SparseProducts.Times(rows, axes, dimensions, threads);
        UnitRows.Scale(coordinates, dimensions);
        return new Vectors(coordinates, dimensions);
    }

    private SparseRows Joined()
    {
        if (_classes is null)
        {
            return Weights.Rows;
        }

        var (starts, columns, values) = (new int[Papers.Count + 1], new List<int>(), new List<float>());
        for (var paper = 0; paper < Papers.Count; paper++)
        {
            var say = _classes.Says[paper];
            var (terms, weights) = Weights.Row(paper);
            for (var i = 0; i < terms.Length; i++)
            {
                columns.Add(terms.Span[i]);
                values.Add((float)(Math.Sqrt(1 - say) * weights.Span[i]));
            }

            var point = _classes.Points[paper];
            for (var c = 0; c < point.Length && say > 0; c++)
            {
                columns.Add(Weights.Terms.Count + c);
                values.Add((float)(Math.Sqrt(say) * point[c]));
            }

            starts[paper + 1] = columns.Count;
        }

        return new SparseRows(starts, [.. columns], [.. values], Weights.Terms.Count + _classes.Points.Dimensions);
    }
}
