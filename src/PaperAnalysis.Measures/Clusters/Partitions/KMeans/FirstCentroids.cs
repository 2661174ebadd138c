namespace PaperAnalysis.Clusters;

/// <summary>
/// Points to start k-means from: the first by chance, each further one with a chance in proportion to its squared
/// distance from the nearest one chosen (k-means++; Arthur and Vassilvitskii 2007), the best of a few such draws. From
/// large collections a sample is drawn first.
/// </summary>
internal static class FirstCentroids
{
    private const int SampleForEach = 200;

    /// <returns>
    /// The coordinates of the chosen points, row after row: fewer than wanted where fewer points differ.
    /// </returns>
    public static float[] Of(Vectors points, int count, Random random)
    {
        if (points.Count > SampleForEach * (long)count)
        {
            var sample = new int[SampleForEach * count];
            foreach (ref var row in sample.AsSpan())
            {
                row = random.Next(points.Count);
            }

            var chosen = Chosen(points.Rows(sample), count, random);
            if (chosen.Length == count * points.Dimensions)
            {
                return chosen;
            }
        }

        return Chosen(points, count, random);
    }

    private static float[] Chosen(Vectors points, int count, Random random)
    {
        var draws = 2 + (int)Math.Log(count);
        var chosen = new List<int> { random.Next(points.Count) };
        var distances = new float[points.Count];
        Array.Fill(distances, float.MaxValue);
        var sum = Nearer(points, chosen[0], distances, distances);
        var (best, drawn) = (new float[points.Count], new float[points.Count]);
        while (chosen.Count < count && sum > 0)
        {
            var (point, least) = (-1, double.MaxValue);
            for (var draw = 0; draw < draws; draw++)
            {
                var candidate = Drawn(distances, random.NextDouble() * sum);
                var rest = Nearer(points, candidate, distances, drawn);
                if (rest < least)
                {
                    (point, least) = (candidate, rest);
                    (best, drawn) = (drawn, best);
                }
            }

            chosen.Add(point);
            sum = least;
            (distances, best) = (best, distances);
        }

        return points.Rows([.. chosen]).Values.ToArray();
    }

    // The distances with one more point to be near to, and their sum.
    private static double Nearer(Vectors points, int added, float[] distances, float[] result)
    {
        var sum = 0.0;
        for (var i = 0; i < distances.Length; i++)
        {
            result[i] = MathF.Min(distances[i], Lanes.SquaredDistance(points[i], points[added]));
            sum += result[i];
        }

        return sum;
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
