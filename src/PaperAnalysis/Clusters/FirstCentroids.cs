namespace PaperAnalysis.Clusters;

/// <summary>
/// Points to start k-means from: the first by chance, each further one with a chance in proportion to its squared distance from the nearest one chosen
/// (k-means++; Arthur and Vassilvitskii 2007). Fewer than wanted where fewer points differ.
/// </summary>
internal static class FirstCentroids
{
    /// <returns>The coordinates of the chosen points, row after row.</returns>
    public static float[] Of(Vectors points, int count, Random random)
    {
        var distances = new float[points.Count];
        Array.Fill(distances, float.MaxValue);
        var chosen = new List<int> { random.Next(points.Count) };
        while (chosen.Count < count)
        {
            var sum = 0.0;
            for (var i = 0; i < distances.Length; i++)
            {
                distances[i] = MathF.Min(
                    distances[i],
                    Lanes.SquaredDistance(points[i], points[chosen[^1]])
                );
                sum += distances[i];
            }

            if (sum == 0)
            {
                break;
            }

            chosen.Add(Drawn(distances, random.NextDouble() * sum));
        }

        var centroids = new float[chosen.Count * points.Dimensions];
        for (var c = 0; c < chosen.Count; c++)
        {
            points[chosen[c]].CopyTo(centroids.AsSpan(c * points.Dimensions));
        }

        return centroids;
    }

    // The last point at a distance, should rounding carry the draw beyond the sum.
    private static int Drawn(float[] distances, double draw)
    {
        var last = 0;
        for (var i = 0; i < distances.Length; i++)
        {
            if (distances[i] > 0)
            {
                last = i;
                draw -= distances[i];
                if (draw < 0)
                {
                    break;
                }
            }
        }

        return last;
    }
}
