namespace PaperAnalysis.Clusters;

/// <summary>
/// Replaces the columns of a tall matrix by orthonormal ones that span the same space: by Cholesky's factor of their
/// inner products, columns first scaled to length 1 (CholeskyQR; Yamamoto and others 2015). A column that depends on
/// the ones before it becomes 0.
/// </summary>
internal static class Orthonormal
{
    // What is left of a column of length 1 once the ones before are taken out, squared: below this it is rounding.
    private const double LeastRest = 1e-11;

    public static void Columns(Panels x, int threads) =>
        PanelProducts.Multiply(x, Factor(PanelProducts.Inner(x, x, threads)), threads);

    // D · R⁻¹, with D for the lengths and RᵀR = D · G · D.
    private static double[,] Factor(double[,] inner)
    {
        var n = inner.GetLength(0);
        var scale = new double[n];
        for (var i = 0; i < n; i++)
        {
            scale[i] = inner[i, i] > 0 ? 1 / Math.Sqrt(inner[i, i]) : 0;
        }

        var r = new double[n, n];
        var factor = new double[n, n];
        for (var j = 0; j < n; j++)
        {
            var rest = inner[j, j] * scale[j] * scale[j];
            for (var i = 0; i < j; i++)
            {
                var sum = inner[i, j] * scale[i] * scale[j];
                for (var k = 0; k < i; k++)
                {
                    sum -= r[k, i] * r[k, j];
                }

                r[i, j] = r[i, i] > 0 ? sum / r[i, i] : 0;
                rest -= r[i, j] * r[i, j];
            }

            r[j, j] = rest > LeastRest ? Math.Sqrt(rest) : 0;
            if (r[j, j] > 0)
            {
                // Column j of R⁻¹, from the columns before it.
                factor[j, j] = 1 / r[j, j];
                for (var i = 0; i < j; i++)
                {
                    var sum = 0.0;
                    for (var k = i; k < j; k++)
                    {
                        sum -= factor[i, k] * r[k, j];
                    }

                    factor[i, j] = sum / r[j, j];
                }
            }
        }

        for (var i = 0; i < n; i++)
        {
            for (var j = i; j < n; j++)
            {
                factor[i, j] *= scale[i];
            }
        }

        return factor;
    }
}
