using MathNet.Numerics.LinearAlgebra;
using PaperAnalysis.Clusters;

namespace PaperAnalysis.Measures.Tests.Clusters;

public class PrincipalComponentsTests
{
    [Fact]
    public void Their_variances_are_the_greatest_eigenvalues_of_the_covariance()
    {
        // More than a block of 512 points, so that blocks are added; coordinates stretched 1 to 6 times, so that
        // variances differ.
        var points = new Vectors([.. MadePoints.Of(2, 600, 6).Values.ToArray().Select((v, i) => v * (1 + i % 6))], 6);
        var matrix = Matrix<double>.Build.Dense(600, 6, (i, k) => points[i][k]);
        var mean = matrix.ColumnSums() / 600;
        var centred = Matrix<double>.Build.Dense(600, 6, (i, k) => matrix[i, k] - mean[k]);
        var expected = (centred.Transpose() * centred)
            .Evd(Symmetricity.Symmetric)
            .EigenValues.Select(value => value.Real)
            .OrderDescending()
            .ToArray();

        var components = PrincipalComponents.Of(points, 2, 2);
        var (first, second, product) = (0.0, 0.0, 0.0);
        for (var i = 0; i < 600; i++)
        {
            var (x, y) = ((double)components[i][0], (double)components[i][1]);
            (first, second, product) = (first + x * x, second + y * y, product + x * y);
        }

        Assert.Equal(1, first / expected[0], 1e-5);
        Assert.Equal(1, second / expected[1], 1e-5);
        Assert.Equal(0, product / first, 1e-4);
    }

    [Fact]
    public void Points_on_a_line_have_a_second_coordinate_of_0()
    {
        // Steps of (3, 4), length 5, around (6, 8).
        var components = PrincipalComponents.Of(new Vectors([3, 4, 6, 8, 9, 12], 2), 2, 1);

        Assert.Equal([-5, 0, 5], new[] { 0, 2, 4 }.Select(i => Math.Round(components.Values[i], 5)));
        Assert.Equal([0, 0, 0], new[] { 1, 3, 5 }.Select(i => Math.Round(components.Values[i], 5)));
    }

    [Fact]
    public void Identical_points_are_at_0() =>
        Assert.Equal(new float[6], PrincipalComponents.Of(new Vectors([1, 2, 1, 2, 1, 2], 2), 2, 1).Values.ToArray());
}
