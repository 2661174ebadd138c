namespace PaperAnalysis.Clusters;

/// <summary>
/// A map by uniform manifold approximation and projection (McInnes, Healy and Melville 2018): neighbours, from exact
/// distances, attract each other, and each point is pushed away from some at random. It starts at the first two
/// principal components, and the pairs move one after the other: the map is the same every time.
/// </summary>
/// <remarks>
/// Distances are Euclidean; between vectors of length 1 they rank neighbours as cosines do. Read the map beside its
/// <see cref="MapQuality"/>: on papers, <see cref="TSne"/> usually keeps more neighbours.
/// </remarks>
public static class Umap
{
    // The start fills a box of this side; the shifts are small against it.
    private const double StartSide = 10;
    private const double Shift = 1e-3;

    /// <returns>Where each point is: x and y.</returns>
    public static Vectors Of(Vectors points, UmapOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(points);
        options ??= new UmapOptions();
        options.Check();
        if (points.Count < 2)
        {
            return new Vectors(new float[2 * points.Count], 2);
        }

        var nearest = NearestNeighbours.Of(points, options.Neighbours, options.Threads);
        var descent = new UmapDescent(
            FuzzyNeighbours.Of(nearest),
            UmapCurve.Of(options.MinDistance),
            Start(points, options),
            options.Seed
        );
        var epochs = options.Epochs ?? (points.Count <= 10_000 ? 500 : 200);
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            descent.Pass(1 - (float)epoch / epochs);
        }

        return new Vectors(descent.Map, 2);
    }

    private static float[] Start(Vectors points, UmapOptions options)
    {
        var components = PrincipalComponents.Of(points, 2, options.Threads).Values.ToArray();
        var greatest = components.Max(Math.Abs);
        var random = new Random(options.Seed);
        return Array.ConvertAll(
            components,
            value =>
                (float)((greatest > 0 ? StartSide / 2 * value / greatest : 0) + Shift * (random.NextDouble() - 0.5))
        );
    }
}
