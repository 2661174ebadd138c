namespace PaperAnalysis.Clusters;

/// <summary>
/// The chance 1 / (1 + a d^2b) that points at a distance on the map are neighbours, and how strongly it draws and
/// pushes. a and b come closest, in least squares over 300 distances from 0 to 3, to 1 up to the least distance and
/// exp(−(d − least)) beyond (as in umap-learn).
/// </summary>
internal sealed class UmapCurve
{
    // Forces by squared distance, so many to each doubling, from 2^-24 up to 2^16: no power is taken while the map
    // moves.
    private const int BitsInDoubling = 7;
    private const int LeastExponent = -24;
    private const int GreatestExponent = 16;

    private readonly float[] _draw = new float[(GreatestExponent - LeastExponent) << BitsInDoubling];
    private readonly float[] _push = new float[(GreatestExponent - LeastExponent) << BitsInDoubling];

    private UmapCurve(double a, double b)
    {
        (A, B) = (a, b);
        for (var i = 0; i < _draw.Length; i++)
        {
            // The middle of the distances that share the entry.
            var low = BitConverter.Int32BitsToSingle((i + First) << Shift);
            var high = BitConverter.Int32BitsToSingle((i + First + 1) << Shift);
            var squared = ((double)low + high) / 2;
            var power = a * Math.Pow(squared, b);
            _draw[i] = (float)(-2 * b * power / (squared * (1 + power)));
            _push[i] = (float)(2 * b / ((0.001 + squared) * (1 + power)));
        }
    }

    public double A { get; }

    public double B { get; }

    private static int Shift => 23 - BitsInDoubling;

    private static int First => (127 + LeastExponent) << BitsInDoubling;

    /// <summary>What the difference of two places is multiplied by to draw them together: negative.</summary>
    public float Draw(float squared) => _draw[Entry(squared)];

    /// <summary>What it is multiplied by to push them apart.</summary>
    public float Push(float squared) => _push[Entry(squared)];

    // Nearer or farther than the table reaches, the force at its end.
    private int Entry(float squared) =>
        Math.Clamp((BitConverter.SingleToInt32Bits(squared) >> Shift) - First, 0, _draw.Length - 1);

    /// <summary>Gauss and Newton's steps from a = b = 1, halved while they do not come closer.</summary>
    public static UmapCurve Of(double leastDistance)
    {
        var (a, b) = (1.0, 1.0);
        var error = Fit(a, b, leastDistance, out var step);
        for (var i = 0; i < 200; i++)
        {
            var next = Fit(a + step.A, b + step.B, leastDistance, out var following);
            if (next < error && a + step.A > 0 && b + step.B > 0)
            {
                (a, b, error, step) = (a + step.A, b + step.B, next, following);
            }
            else
            {
                step = (step.A / 2, step.B / 2);
            }
        }

        return new UmapCurve(a, b);
    }

    // The sum of squared errors, and the step that would be right if the curve were straight in a and b.
    private static double Fit(double a, double b, double least, out (double A, double B) step)
    {
        var (error, aa, ab, bb, ga, gb) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0);
        for (var i = 0; i < 300; i++)
        {
            var x = i / 299.0 * 3;
            var wanted = x < least ? 1 : Math.Exp(least - x);
            var power = Math.Pow(x, 2 * b);
            var value = 1 / (1 + a * power);
            var byA = -value * value * power;
            var byB = x == 0 ? 0 : byA * a * 2 * Math.Log(x);
            var off = wanted - value;
            error += off * off;
            (aa, ab, bb) = (aa + byA * byA, ab + byA * byB, bb + byB * byB);
            (ga, gb) = (ga + byA * off, gb + byB * off);
        }

        var determinant = aa * bb - ab * ab;
        step = ((bb * ga - ab * gb) / determinant, (aa * gb - ab * ga) / determinant);
        return error;
    }
}
