using PaperAnalysis.Statistics;

namespace PaperAnalysis.Measures.Tests.Statistics;

public sealed class OrderStatisticsTests
{
    [Fact]
    public void Two_neighbours_stand_where_sorting_puts_them()
    {
        var random = new Random(4);
        for (var round = 0; round < 400; round++)
        {
            // Few different values, so that ties are frequent, and infinities, which resamples have.
            double[] values =
            [
                .. Enumerable
                    .Range(0, random.Next(1, 300))
                    .Select(_ => random.Next(20) == 0 ? double.NegativeInfinity : random.Next(round + 1) / 7.0),
            ];
            double[] sorted = [.. values.Order()];
            var place = random.Next(values.Length);

            OrderStatistics.Place(values, place);

            Assert.Equal(
                sorted[place..Math.Min(place + 2, sorted.Length)],
                values[place..Math.Min(place + 2, sorted.Length)]
            );
            Assert.Equal(sorted, values.Order());
            Assert.All(values[..place], v => Assert.True(v <= sorted[place]));
        }
    }

    [Fact]
    public void What_is_not_a_number_comes_first_as_in_a_sorted_array()
    {
        double[] values = [3, double.NaN, 1];

        OrderStatistics.Place(values, 1);

        Assert.Equal([double.NaN, 1, 3], values);
    }
}
