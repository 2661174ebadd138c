namespace PaperAnalysis.Clusters;

/// <summary>
/// The largest singular values of a sparse matrix A and their right singular vectors, by subspace iteration from a
/// random start (Halko, Martinsson and Tropp 2011, algorithms 4.4 and 5.3): a few more directions than wanted,
/// multiplied by AᵀA and made orthonormal again each time; then the eigenvalues of AᵀA within their span. The sign of a
/// vector is such that its coordinate of the largest amount, the first of equal ones, is positive.
/// </summary>
internal static class RandomizedSvd
{
    private const int Oversampling = 10;

    // The time of an iteration grows with the weights; where they are few, more iterations are cheap and exact to four
    // digits.
    private const int FewestIterations = 3;
    private const int MostIterations = 24;
    private const int FewWeights = 1 << 18;

    // A singular value below this share of the largest is rounding: squares of floats lose it.
    private const double LeastShare = 1e-3;

    /// <returns>
    /// Singular values descending, none 0; and as many columns, each a vector over the terms, with columns of 0 after
    /// them, one at least in all.
    /// </returns>
    public static (double[] Values, Panels Vectors) Of(TermWeights a, int dimensions, int seed, int threads) =>
        Of(a.Rows, dimensions, seed, threads);

    /// <inheritdoc cref="Of(TermWeights, int, int, int)"/>
    public static (double[] Values, Panels Vectors) Of(SparseRows a, int dimensions, int seed, int threads) =>
        Of(
            a,
            dimensions,
            seed,
            threads,
            Math.Clamp(MostIterations * FewWeights / Math.Max(1, a.Values.Length), FewestIterations, MostIterations)
        );

    /// <param name="iterations">Of the subspace: more tell nearly equal singular values apart.</param>
    /// <inheritdoc cref="Of(TermWeights, int, int, int)"/>
    public static (double[] Values, Panels Vectors) Of(
        SparseRows a,
        int dimensions,
        int seed,
        int threads,
        int iterations
    )
    {
        var most = Math.Min(a.Count, a.Width);
        var x = Start(a.Width, dimensions + Oversampling, seed);
        var product = new Panels(x.Rows, x.Columns);
        for (var i = 0; i < iterations; i++)
        {
            SparseProducts.Gram(a, x, product, threads);
            (x, product) = (product, x);
            Orthonormal.Columns(x, threads);
        }

        // Once more, since the first time leaves what rounding makes of columns that are almost one.
        Orthonormal.Columns(x, threads);
        SparseProducts.Gram(a, x, product, threads);
        var (squares, turn) = SymmetricEigen.Of(PanelProducts.Inner(x, product, threads));
        var values = squares
            .Take(Math.Min(most, dimensions))
            .TakeWhile(s => s > 0 && Math.Sqrt(s) > LeastShare * Math.Sqrt(squares[0]))
            .Select(Math.Sqrt)
            .ToArray();
        PanelProducts.Multiply(x, FirstColumns(turn, values.Length), threads);
        FixSigns(x, values.Length);
        return (values, x);
    }

    // Odd whole numbers from -15 to 15, eight from one draw: as good a start as normal numbers, and exact.
    private static Panels Start(int rows, int columns, int seed)
    {
        var start = new Panels(rows, columns);
        var random = new Random(seed);
        for (var panel = 0; panel < start.Count; panel++)
        {
            var bits = 0L;
            var values = start[panel];
            for (var i = 0; i < values.Length; i++)
            {
                bits = i % 8 == 0 ? random.NextInt64(1L << 32) : bits >> 4;
                values[i] = 2 * (bits & 15) - 15;
            }
        }

        return start;
    }

    private static double[,] FirstColumns(double[,] matrix, int columns)
    {
        var result = new double[matrix.GetLength(0), columns];
        for (var i = 0; i < matrix.GetLength(0); i++)
        {
            for (var j = 0; j < columns; j++)
            {
                result[i, j] = matrix[i, j];
            }
        }

        return result;
    }

    private static void FixSigns(Panels x, int columns)
    {
        for (var column = 0; column < columns; column++)
        {
            var largest = 0f;
            for (var row = 0; row < x.Rows; row++)
            {
                var value = x.At(row, column);
                largest = MathF.Abs(value) > MathF.Abs(largest) ? value : largest;
            }

            for (var row = 0; largest < 0 && row < x.Rows; row++)
            {
                x.At(row, column) *= -1;
            }
        }
    }
}
