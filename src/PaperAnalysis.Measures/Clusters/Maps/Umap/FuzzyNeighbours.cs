namespace PaperAnalysis.Clusters;

/// <summary>
/// How surely two points are neighbours (McInnes, Healy and Melville 2018): from a point 1 to its nearest and exp(−(d −
/// d₁) / σ) to others, where σ makes the sum log₂ k over its k neighbours; of a pair p + q − p q, the chance that it
/// holds from either side.
/// </summary>
internal static class FuzzyNeighbours
{
    // A width below this share of the mean distance would cut all but the nearest off.
    private const double LeastWidth = 1e-3;

    public static NeighbourGraph Of(NearestNeighbours nearest)
    {
        var each = nearest.Each;
        var given = new double[nearest.Points * each];
        for (var i = 0; i < nearest.Points; i++)
        {
            Weigh(nearest.Distances(i), given.AsSpan(i * each, each));
        }

        return NeighbourGraph.Of(nearest, given, static (p, q) => p + q - p * q);
    }

    private static void Weigh(ReadOnlySpan<float> distances, Span<double> given)
    {
        // The nearest that is not in the same place, as in umap-learn.
        var nearest = 0.0;
        var mean = 0.0;
        foreach (var distance in distances)
        {
            nearest = nearest == 0 ? distance : nearest;
            mean += (double)distance / distances.Length;
        }

        var wanted = Math.Log2(distances.Length);
        var (low, high) = (0.0, double.PositiveInfinity);
        var width = mean;
        for (var step = 0; step < 64 && mean > 0; step++)
        {
            var sum = Fill(distances, nearest, width, given);
            (low, high) = sum > wanted ? (low, width) : (width, high);
            width = double.IsInfinity(high) ? 2 * width : (low + high) / 2;
        }

        Fill(distances, nearest, Math.Max(width, LeastWidth * mean), given);
    }

    // Returns the sum.
    private static double Fill(ReadOnlySpan<float> distances, double nearest, double width, Span<double> given)
    {
        var sum = 0.0;
        for (var j = 0; j < distances.Length; j++)
        {
            given[j] = distances[j] <= nearest ? 1 : Math.Exp((nearest - distances[j]) / width);
            sum += given[j];
        }

        return sum;
    }
}
