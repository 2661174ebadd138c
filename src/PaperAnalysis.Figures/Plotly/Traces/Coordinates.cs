namespace PaperAnalysis.Figures;

/// <summary>The values of a trace along one axis: numbers, where null is a gap, or names of categories.</summary>
/// <param name="Values">An array of <c>double?</c> or of <see cref="PlotText"/>.</param>
internal sealed record Coordinates(object Values)
{
    public static Coordinates Of(IEnumerable<double> values) => Of(values.Select(value => (double?)value));

    public static Coordinates Of(IEnumerable<double?> values) => new(values.ToArray());

    public static Coordinates Of(IEnumerable<int> values) => Of(values.Select(value => (double?)value));

    public static Coordinates Of(IEnumerable<string> names) => new(names.Select(PlotText.From).ToArray());
}
