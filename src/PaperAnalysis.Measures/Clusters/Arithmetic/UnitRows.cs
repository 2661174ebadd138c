namespace PaperAnalysis.Clusters;

/// <summary>Rows of length 1.</summary>
internal static class UnitRows
{
    /// <summary>Divides each row by its length, in place; a row of zeros stays as it is.</summary>
    public static void Scale(Span<float> values, int dimensions)
    {
        for (var start = 0; start < values.Length; start += dimensions)
        {
            var row = values.Slice(start, dimensions);
            var squares = 0.0;
            foreach (var value in row)
            {
                squares += (double)value * value;
            }

            if (squares == 0)
            {
                continue;
            }

            var length = Math.Sqrt(squares);
            foreach (ref var value in row)
            {
                value = (float)(value / length);
            }
        }
    }
}
