using PaperAnalysis.Clusters;

namespace PaperAnalysis.Measures.Tests.Clusters;

public sealed class OrthonormalTests
{
    [Fact]
    public void Columns_of_very_different_length_become_orthonormal_and_dependent_ones_0()
    {
        // More rows than one block; the fourth column is the sum of the first two, and from the sixth on all are 0.
        var random = new Random(9);
        var x = new Panels(3000, 16);
        for (var row = 0; row < x.Rows; row++)
        {
            for (var column = 0; column < 5; column++)
            {
                x.At(row, column) =
                    column == 3 ? x.At(row, 0) + x.At(row, 1) : (random.NextSingle() - 0.5f) * (column == 2 ? 1e4f : 1);
            }
        }

        Orthonormal.Columns(x, 2);

        var inner = PanelProducts.Inner(x, x, 2);
        for (var i = 0; i < x.Columns; i++)
        {
            for (var j = 0; j < x.Columns; j++)
            {
                Assert.Equal(i == j && i < 5 && i != 3 ? 1 : 0, inner[i, j], 1e-5);
            }
        }
    }
}
