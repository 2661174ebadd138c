using PaperAnalysis.Clusters;

namespace PaperAnalysis.Measures.Tests.Clusters;

public sealed class SparseProductsTests
{
    // Row 0 has 2 in column 1, row 2 has 1 and 3 in columns 0 and 2.
    private static readonly SparseRows Rows = new([0, 1, 1, 3], [1, 0, 2], [2, 1, 3], 3);

    [Fact]
    public void A_product_of_more_columns_than_a_panel_has_is_that_of_the_definition()
    {
        const int Columns = 2 * Panels.Width + 3;
        var x = new Panels(3, Columns);
        for (var row = 0; row < 3; row++)
        {
            for (var column = 0; column < Columns; column++)
            {
                x.At(row, column) = 100 * row + column;
            }
        }

        var product = SparseProducts.Times(Rows, x, Columns, threads: 2);

        Assert.Equal(Enumerable.Range(0, Columns).Select(static c => 2f * (100 + c)), product[..Columns]);
        Assert.All(product[Columns..(2 * Columns)], static value => Assert.Equal(0, value));
        Assert.Equal(Enumerable.Range(0, Columns).Select(static c => c + 3f * (200 + c)), product[(2 * Columns)..]);
    }
}
