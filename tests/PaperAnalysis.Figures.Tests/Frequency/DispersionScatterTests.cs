using PaperAnalysis.Frequency;

namespace PaperAnalysis.Figures.Tests;

public class DispersionScatterTests
{
    // A crowd of even terms, and at the end of the rows two that few papers repeat: before, the crowd took all the labels.
    [Fact]
    public void Terms_than_which_none_is_both_more_frequent_and_less_even_are_named_first()
    {
        TermRow[] rows =
        [
            .. Enumerable.Range(0, 200).Select(i => Term($"even{i}", 1_000 - (4 * i), 0.1 + (i % 10 * 0.03))),
            Term("edge", 900, 0.8),
            Term("rare", 10, 0.95),
        ];

        var labels = DispersionScatter
            .Of(rows)
            .Traces.OfType<ScatterTrace>()
            .Where(trace => trace.Text is not null)
            .SelectMany(trace => trace.Text!.Select(text => text.Encoded))
            .ToArray();

        Assert.Superset(new HashSet<string> { "even0", "edge", "rare" }, labels.ToHashSet());
    }

    private static TermRow Term(string term, double perMillion, double dispersion) =>
        new(term, 1, 1, 1, perMillion, 1, 2, dispersion);
}
