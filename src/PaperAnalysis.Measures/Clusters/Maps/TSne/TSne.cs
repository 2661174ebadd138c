namespace PaperAnalysis.Clusters;

/// <summary>
/// A map on which neighbours stay neighbours: t-distributed stochastic neighbour embedding (van der Maaten and Hinton
/// 2008) from exact neighbours, with repulsion by cells of far points (van der Maaten 2014) and a start at the first
/// two principal components (Kobak and Berens 2019), so that the map is the same every time.
/// </summary>
/// <remarks>
/// Read it beside its <see cref="MapQuality"/>. Time grows with the square of the points for the neighbours, then as n
/// log n.
/// </remarks>
public static class TSne
{
    // The standard deviation of the start along its first axis, and the shifts against it.
    private const double StartSpread = 1e-4;
    private const double Shift = 1e-2;

    public static TSneMap Of(Vectors points, TSneOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(points);
        options ??= new TSneOptions();
        options.Check();
        var n = points.Count;
        var perplexity = Math.Max(1, Math.Min(options.Perplexity, (n - 1) / 3.0));
        if (n < 2)
        {
            return new TSneMap(new Vectors(new float[2 * n], 2), 0, perplexity);
        }

        var nearest = NearestNeighbours.Of(points, (int)(3 * perplexity), options.Threads);
        var affinities = Affinities.Of(nearest, perplexity, options.Threads);
        var descent = new TSneDescent(affinities, Start(points, options), options.Threads);
        var rate = options.LearningRate ?? Math.Max(50, n / options.EarlyExaggeration / 4);
        var early = Math.Min(250, options.Iterations / 4);
        for (var i = 0; i < options.Iterations; i++)
        {
            var (exaggeration, momentum) = i < early ? (options.EarlyExaggeration, 0.5) : (1, 0.8);
            descent.Step((float)exaggeration, (float)momentum, (float)rate);
        }

        return new TSneMap(new Vectors(descent.Map, 2), descent.Divergence(), perplexity);
    }

    private static float[] Start(Vectors points, TSneOptions options)
    {
        var components = PrincipalComponents.Of(points, 2, options.Threads).Values;
        var squares = 0.0;
        for (var i = 0; i < components.Length; i += 2)
        {
            squares += (double)components[i] * components[i];
        }

        var scale = squares > 0 ? StartSpread / Math.Sqrt(squares / points.Count) : 0;
        var random = new Random(options.Seed);
        var start = new float[components.Length];
        for (var i = 0; i < start.Length; i++)
        {
            var shift = StartSpread * Shift * (random.NextDouble() - 0.5);
            start[i] = (float)(components[i] * scale + shift);
        }

        return start;
    }
}
