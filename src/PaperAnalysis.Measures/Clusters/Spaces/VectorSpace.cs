using PaperAnalysis.Digests;
using PaperAnalysis.Words;

namespace PaperAnalysis.Clusters;

/// <summary>
/// Papers as points whose nearness is nearness of subject: TF-IDF, its largest singular vectors (latent semantic
/// analysis; Deerwester and others 1990), and each paper's coordinates divided by their length, so that only their
/// direction counts.
/// </summary>
public sealed class VectorSpace
{
    private readonly float[] _singularValues;
    private readonly double[] _explainedVariance;

    private VectorSpace(
        TermWeights weights,
        TermBasis basis,
        Vectors vectors,
        float[] singularValues,
        double[] explainedVariance
    )
    {
        (Weights, Basis, Vectors) = (weights, basis, vectors);
        (_singularValues, _explainedVariance) = (singularValues, explainedVariance);
    }

    public TermWeights Weights { get; }

    internal TermBasis Basis { get; }

    /// <summary>
    /// A unit vector for each paper, in the order of the papers; of a paper with none of the terms (without an
    /// abstract, or with stop words alone) all coordinates are 0. The first coordinates tell most.
    /// </summary>
    public Vectors Vectors { get; }

    public int Dimensions => Vectors.Dimensions;

    /// <summary>
    /// Of the TF-IDF matrix, descending. Where no paper has a term there is none, and the vectors have one dimension.
    /// </summary>
    public ReadOnlySpan<float> SingularValues => _singularValues;

    /// <summary>
    /// Of each dimension: the variance of the papers' coordinates before they are divided by their length, as a share
    /// of the variance of all columns of TF-IDF (scikit-learn's <c>TruncatedSVD.explained_variance_ratio_</c>).
    /// </summary>
    public ReadOnlySpan<double> ExplainedVariance => _explainedVariance;

    /// <summary>
    /// The sum of <see cref="ExplainedVariance"/>: 1 where the dimensions keep all that sets the papers apart.
    /// </summary>
    public double TotalExplainedVariance => _explainedVariance.Sum();

    /// <summary>The same papers in another order: of each row there, its number here.</summary>
    internal VectorSpace Rows(int[] rows) =>
        new(Weights.Some(rows), Basis, Vectors.Rows(rows), _singularValues, _explainedVariance);

    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range; the message names it.</exception>
    public static VectorSpace Of(IReadOnlyList<Paper> papers, VectorSpaceOptions? options = null) =>
        Of(TermWeights.Of(papers, options), options);

    /// <inheritdoc cref="Of(IReadOnlyList{Paper}, VectorSpaceOptions?)"/>
    public static VectorSpace Of(Corpus corpus, VectorSpaceOptions? options = null) =>
        Of(TermWeights.Of(corpus, options), options);

    /// <param name="options">Of these the terms have been chosen already.</param>
    /// <inheritdoc cref="Of(IReadOnlyList{Paper}, VectorSpaceOptions?)"/>
    public static VectorSpace Of(TermWeights weights, VectorSpaceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(weights);
        options ??= VectorSpaceOptions.Default;
        options.Check();
        var (values, axes) = RandomizedSvd.Of(weights, options.Dimensions, options.Seed, options.Threads);
        var dimensions = Math.Max(1, values.Length);
        var basis = new TermBasis(weights.Weighting, axes, dimensions);
        var coordinates = basis.Coordinates(weights, options.Threads);
        var variance = Variances.Explained(weights, coordinates, dimensions);
        UnitRows.Scale(coordinates, dimensions);
        return new VectorSpace(
            weights,
            basis,
            new Vectors(coordinates, dimensions),
            Array.ConvertAll(values, static v => (float)v),
            variance
        );
    }
}
