namespace PaperAnalysis.Frames;

/// <summary>Correlations of two columns over the rows where both have a number.</summary>
internal static class Correlating
{
    /// <returns>From −1 to 1; null for fewer than two such rows, and where one column is the same in all of
    /// them.</returns>
    public static double? Of(Column x, Column y, CorrelationMethod method)
    {
        var (xs, ys) = Pairs(x, y);
        return method switch
        {
            CorrelationMethod.Pearson => Pearson(xs, ys),
            CorrelationMethod.Spearman => Pearson(Ranks(xs), Ranks(ys)),
            _ => throw new ArgumentOutOfRangeException(nameof(method), method, "Not a correlation."),
        };
    }

    private static (double[] X, double[] Y) Pairs(Column x, Column y)
    {
        List<double> xs = [];
        List<double> ys = [];
        for (var row = 0; row < x.Length; row++)
        {
            // NaN says "not measured" where it stands in a file of numbers.
            if (x.Number(row) is { } a && y.Number(row) is { } b && !double.IsNaN(a) && !double.IsNaN(b))
            {
                xs.Add(a);
                ys.Add(b);
            }
        }

        return ([.. xs], [.. ys]);
    }

    private static double? Pearson(double[] xs, double[] ys)
    {
        if (xs.Length < 2)
        {
            return null;
        }

        var (meanX, meanY) = (xs.Average(), ys.Average());
        var (xx, yy, xy) = (0.0, 0.0, 0.0);
        for (var i = 0; i < xs.Length; i++)
        {
            var (dx, dy) = (xs[i] - meanX, ys[i] - meanY);
            xx += dx * dx;
            yy += dy * dy;
            xy += dx * dy;
        }

        // Rounding may lead a hair beyond 1.
        var r = Math.Clamp(xy / Math.Sqrt(xx) / Math.Sqrt(yy), -1, 1);
        return double.IsNaN(r) ? null : r;
    }

    private static double[] Ranks(double[] values)
    {
        var order = Enumerable.Range(0, values.Length).ToArray();
        Array.Sort((double[])values.Clone(), order);
        var ranks = new double[values.Length];
        for (var first = 0; first < order.Length; )
        {
            var end = first + 1;
            while (end < order.Length && values[order[end]].Equals(values[order[first]]))
            {
                end++;
            }

            for (var place = first; place < end; place++)
            {
                ranks[order[place]] = (first + 1 + end) / 2.0;
            }

            first = end;
        }

        return ranks;
    }
}
