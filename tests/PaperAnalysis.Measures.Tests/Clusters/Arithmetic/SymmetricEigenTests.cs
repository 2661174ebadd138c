using PaperAnalysis.Clusters;

namespace PaperAnalysis.Measures.Tests.Clusters;

public sealed class SymmetricEigenTests
{
    [Fact]
    public void A_hand_worked_case()
    {
        // (1, 1) is turned into (3, 3), (1, −1) into (1, −1).
        var (values, vectors) = SymmetricEigen.Of(
            new double[,]
            {
                { 2, 1 },
                { 1, 2 },
            }
        );

        Assert.Equal(3, values[0], 1e-12);
        Assert.Equal(1, values[1], 1e-12);
        Assert.Equal(vectors[0, 0], vectors[1, 0], 1e-12);
        Assert.Equal(Math.Sqrt(0.5), Math.Abs(vectors[0, 0]), 1e-12);
    }

    [Fact]
    public void Vectors_and_values_make_the_matrix_again()
    {
        var random = new Random(8);
        var matrix = new double[20, 20];
        for (var i = 0; i < 20; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                matrix[i, j] = matrix[j, i] = random.NextDouble() - 0.5;
            }
        }

        var (values, vectors) = SymmetricEigen.Of(matrix);

        Assert.Equal(values.OrderDescending(), values);
        for (var i = 0; i < 20; i++)
        {
            for (var j = 0; j < 20; j++)
            {
                var sum = Enumerable.Range(0, 20).Sum(k => vectors[i, k] * values[k] * vectors[j, k]);
                Assert.Equal(matrix[i, j], sum, 1e-12);
            }
        }
    }
}
