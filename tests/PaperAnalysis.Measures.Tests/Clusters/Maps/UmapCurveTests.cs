using PaperAnalysis.Clusters;

namespace PaperAnalysis.Measures.Tests.Clusters;

public class UmapCurveTests
{
    // scipy's curve_fit over the same 300 distances, as in umap-learn's find_ab_params.
    [Theory]
    [InlineData(0.1, 1.5769434602, 0.8950608780)]
    [InlineData(0.5, 0.5830300205, 1.3341669929)]
    [InlineData(0.001, 1.9290733952, 0.7915045330)]
    [InlineData(0, 1.9328083975, 0.7904949735)]
    public void The_curve_is_the_reference_fit(double leastDistance, double a, double b)
    {
        var curve = UmapCurve.Of(leastDistance);

        Assert.Equal(a, curve.A, 1e-6);
        Assert.Equal(b, curve.B, 1e-6);
    }

    [Theory]
    [InlineData(1e-4f)]
    [InlineData(0.3f)]
    [InlineData(1f)]
    [InlineData(77f)]
    public void The_forces_are_the_slopes_of_the_cross_entropy(float squared)
    {
        // −ln w draws and −ln(1 − w) pushes, w = 1 / (1 + a d^2b); of d² the slope is half of what a difference of
        // places is multiplied by.
        var curve = UmapCurve.Of(0.1);
        double LogNear(double s) => -Math.Log(1 + curve.A * Math.Pow(s, curve.B));
        double LogFar(double s) => LogNear(s) + Math.Log(curve.A * Math.Pow(s, curve.B));
        double Slope(Func<double, double> f) => (f(squared * 1.0001) - f(squared * 0.9999)) / (0.0002 * squared);

        // An entry of the table reaches 1/128 of its distance; 0.001 keeps the push finite.
        Assert.Equal(1, curve.Draw(squared) / (2 * Slope(LogNear)), 0.01);
        Assert.Equal(1, curve.Push(squared) * (squared + 0.001) / squared / (2 * Slope(LogFar)), 0.01);
    }

    [Fact]
    public void Beyond_the_table_the_forces_stay_finite()
    {
        var curve = UmapCurve.Of(0.1);

        Assert.All([0f, 1e-30f, 1e30f], d => Assert.InRange(curve.Draw(d), -1e3f, 0f));
        Assert.All([0f, 1e-30f, 1e30f], d => Assert.InRange(curve.Push(d), 0f, 1_791f));
    }
}
