using FsCheck;
using FsCheck.Fluent;

namespace PaperAnalysis.Figures.Tests;

public class HistogramBinsTests
{
    [Fact]
    public void The_width_is_Freedman_and_Diaconis_rounded_to_a_round_number()
    {
        double[] values = [.. Enumerable.Range(0, 1000).Select(value => (double)value)];

        // Quartiles of 0 … 999 are 249.75 and 749.25: 2 · 499.5 / 1000^(1/3) = 99.9, and the nearest round number is
        // 100.
        Assert.Equal(new HistogramBins(0, 100, 10), HistogramBins.Of(values));
    }

    [Fact]
    public void Where_the_middle_half_is_one_value_the_width_is_Sturges()
    {
        double[] values = [0, 5, 5, 5, 5, 5, 5, 16];

        // The quartiles are both 5. 16 / (1 + log2 8) = 4, rounded to 5: [0, 5) … [15, 20).
        Assert.Equal(new HistogramBins(0, 5, 4), HistogramBins.Of(values));
    }

    [Fact]
    public void One_value_is_one_bin() => Assert.Equal(new HistogramBins(7, 1, 1), HistogramBins.Of([7, 7]));

    [Fact]
    public void Nothing_and_what_is_not_a_number_are_refused()
    {
        var message =
            "Bins need at least one value, and all of them finite; leave out what was not measured. (Parameter 'values')";
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => HistogramBins.Of([])).Message);
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => HistogramBins.Of([1, double.NaN])).Message);
    }

    [Fact]
    public void Every_value_lies_between_the_edges_of_its_bin() =>
        Prop.ForAll<NonEmptyArray<short>>(values =>
            {
                double[] numbers = [.. values.Get.Select(value => (double)value)];
                var bins = HistogramBins.Of(numbers);
                return bins.Count <= 201
                    && numbers.All(value =>
                        bins.From(bins.IndexOf(value)) <= value && value < bins.From(bins.IndexOf(value) + 1)
                    );
            })
            .QuickCheckThrowOnFailure();
}
