namespace PaperAnalysis.Clusters;

/// <summary>
/// The directions of a <see cref="VectorSpace"/> in its terms: what places papers and texts that the space was not made
/// from.
/// </summary>
internal sealed class TermBasis
{
    private readonly Panels _panels;

    /// <param name="axes">A row for each term, a column for each direction; the columns are orthonormal.</param>
    /// <exception cref="ArgumentException">Rows and terms are not of one number.</exception>
    public TermBasis(TermWeighting weighting, Vectors axes)
    {
        ArgumentNullException.ThrowIfNull(weighting);
        ArgumentNullException.ThrowIfNull(axes);
        if (axes.Count != weighting.Terms.Count)
        {
            throw new ArgumentException(
                $"{weighting.Terms.Count} terms have {axes.Count} rows; each term needs one.",
                nameof(axes)
            );
        }

        (Weighting, Axes) = (weighting, axes);
        _panels = new Panels(axes.Count, axes.Dimensions);
        for (var term = 0; term < axes.Count; term++)
        {
            for (var axis = 0; axis < axes.Dimensions; axis++)
            {
                _panels.At(term, axis) = axes[term][axis];
            }
        }
    }

    /// <param name="axes">A column for each direction, those after the first ones not used.</param>
    public TermBasis(TermWeighting weighting, Panels axes, int dimensions)
    {
        (Weighting, _panels) = (weighting, axes);
        var values = new float[axes.Rows * dimensions];
        for (var term = 0; term < axes.Rows; term++)
        {
            for (var axis = 0; axis < dimensions; axis++)
            {
                values[term * dimensions + axis] = axes.At(term, axis);
            }
        }

        Axes = new Vectors(values, dimensions);
    }

    public TermWeighting Weighting { get; }

    public Vectors Axes { get; }

    public int Dimensions => Axes.Dimensions;

    /// <summary>A unit vector for each paper; of a paper with none of the terms all coordinates are 0.</summary>
    /// <param name="weights">By <see cref="Weighting"/>.</param>
    public Vectors Project(TermWeights weights)
    {
        var values = Coordinates(weights, Environment.ProcessorCount);
        UnitRows.Scale(values, Dimensions);
        return new Vectors(values, Dimensions);
    }

    /// <summary>Of each row along each axis, not yet of length 1.</summary>
    public float[] Coordinates(TermWeights weights, int threads) =>
        SparseProducts.Times(weights, _panels, Dimensions, threads);
}
