namespace PaperAnalysis.Clusters;

/// <summary>
/// Points seen along the axes of their greatest variance (Pearson 1901): where a map starts from, so that it does not
/// start from chance.
/// </summary>
internal static class PrincipalComponents
{
    private const int PointsAtOnce = 512;

    // Enough to tell apart variances that differ by a tenth; of nearly equal ones any direction between the axes serves
    // a start.
    private const int Steps = 100;

    /// <summary>
    /// The points' coordinates on the first axes, in descending variance, from their mean. An axis points to where its
    /// greatest loading is positive; where no variance is left, coordinates are 0.
    /// </summary>
    public static Vectors Of(Vectors points, int axes, int threads)
    {
        var mean = Mean(points);
        var covariance = Covariance(points, mean, threads);
        var result = new float[points.Count * axes];
        for (var axis = 0; axis < axes; axis++)
        {
            var direction = Direction(covariance, points.Dimensions);
            for (var i = 0; i < points.Count; i++)
            {
                var sum = 0.0;
                var point = points[i];
                for (var k = 0; k < point.Length; k++)
                {
                    sum += (point[k] - mean[k]) * direction[k];
                }

                result[i * axes + axis] = (float)sum;
            }
        }

        return new Vectors(result, axes);
    }

    private static double[] Mean(Vectors points)
    {
        var mean = new double[points.Dimensions];
        for (var i = 0; i < points.Count; i++)
        {
            var point = points[i];
            for (var k = 0; k < mean.Length; k++)
            {
                mean[k] += (double)point[k] / points.Count;
            }
        }

        return mean;
    }

    // Sums of products, row after row; a block's own sums are added in the order of blocks.
    private static double[] Covariance(Vectors points, double[] mean, int threads)
    {
        var d = points.Dimensions;
        var parts = new double[Blocks.Count(points.Count, PointsAtOnce)][];
        Blocks.For(
            points.Count,
            PointsAtOnce,
            threads,
            (block, from, to) =>
            {
                var part = parts[block] = new double[d * d];
                var centred = new double[d];
                for (var i = from; i < to; i++)
                {
                    var point = points[i];
                    for (var k = 0; k < d; k++)
                    {
                        centred[k] = point[k] - mean[k];
                    }

                    for (var k = 0; k < d; k++)
                    {
                        AddScaled(part.AsSpan(k * d, d), centred, centred[k]);
                    }
                }
            }
        );
        var sum = new double[d * d];
        foreach (var part in parts)
        {
            AddScaled(sum, part, 1);
        }

        return sum;
    }

    // The first axis by repeated multiplication, since of many axes only two are wanted; its share is taken out of the
    // covariance.
    private static double[] Direction(double[] covariance, int d)
    {
        var direction = covariance.Chunk(d).MaxBy(row => row.Sum(value => value * value))!.ToArray();
        var length = Normalise(direction);
        for (var step = 0; step < Steps && length > 0; step++)
        {
            var next = new double[d];
            for (var k = 0; k < d; k++)
            {
                AddScaled(next, covariance.AsSpan(k * d, d), direction[k]);
            }

            length = Normalise(next);
            direction = next;
        }

        if (direction.MaxBy(Math.Abs) < 0)
        {
            direction = Array.ConvertAll(direction, value => -value);
        }

        for (var k = 0; k < d; k++)
        {
            AddScaled(covariance.AsSpan(k * d, d), direction, -length * direction[k]);
        }

        return direction;
    }

    // Returns the length before.
    private static double Normalise(double[] values)
    {
        var length = Math.Sqrt(values.Sum(value => value * value));
        for (var k = 0; k < values.Length && length > 0; k++)
        {
            values[k] /= length;
        }

        return length;
    }

    private static void AddScaled(Span<double> target, ReadOnlySpan<double> values, double factor)
    {
        for (var k = 0; k < target.Length; k++)
        {
            target[k] += values[k] * factor;
        }
    }
}
