using System.Runtime.CompilerServices;

namespace PaperAnalysis.Clusters;

/// <summary>
/// Eigenvalues of a small symmetric matrix by Jacobi's rotations, swept over its rows in order until nothing is left to
/// turn (Golub and Van Loan, 8.5).
/// </summary>
internal static class SymmetricEigen
{
    private const int MaxSweeps = 60;

    /// <returns>Eigenvalues descending; Vectors[i, j] is coordinate i of the j-th one's vector, of length 1.</returns>
    public static (double[] Values, double[,] Vectors) Of(double[,] matrix)
    {
        var n = matrix.GetLength(0);
        var a = (double[,])matrix.Clone();
        var v = new double[n, n];
        var scale = 0.0;
        for (var i = 0; i < n; i++)
        {
            v[i, i] = 1;
            scale = Math.Max(scale, Math.Abs(a[i, i]));
        }

        for (var sweep = 0; sweep < MaxSweeps && Sweep(a, v, scale); sweep++) { }

        int[] order = [.. Enumerable.Range(0, n).OrderByDescending(i => a[i, i])];
        var vectors = new double[n, n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                vectors[i, j] = v[i, order[j]];
            }
        }

        return (Array.ConvertAll(order, i => a[i, i]), vectors);
    }

    private static bool Sweep(double[,] a, double[,] v, double scale)
    {
        var n = a.GetLength(0);
        var turned = false;
        for (var p = 0; p < n; p++)
        {
            for (var q = p + 1; q < n; q++)
            {
                if (Math.Abs(a[p, q]) <= 1e-15 * scale)
                {
                    continue;
                }

                turned = true;
                var theta = (a[q, q] - a[p, p]) / (2 * a[p, q]);
                var t = (theta >= 0 ? 1 : -1) / (Math.Abs(theta) + Math.Sqrt(theta * theta + 1));
                var c = 1 / Math.Sqrt(t * t + 1);
                Rotate(a, v, p, q, c, t * c);
            }
        }

        return turned;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Rotate(double[,] a, double[,] v, int p, int q, double c, double s)
    {
        var n = a.GetLength(0);
        for (var i = 0; i < n; i++)
        {
            (a[i, p], a[i, q]) = (c * a[i, p] - s * a[i, q], s * a[i, p] + c * a[i, q]);
        }

        for (var i = 0; i < n; i++)
        {
            (a[p, i], a[q, i]) = (c * a[p, i] - s * a[q, i], s * a[p, i] + c * a[q, i]);
        }

        for (var i = 0; i < n; i++)
        {
            (v[i, p], v[i, q]) = (c * v[i, p] - s * v[i, q], s * v[i, p] + c * v[i, q]);
        }
    }
}
