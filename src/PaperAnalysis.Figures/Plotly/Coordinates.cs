using System.Text.Json.Serialization;

namespace PaperAnalysis.Figures.Plotly;

/// <summary>The values of a trace along one axis: numbers, where null is a gap, or names of categories.</summary>
[JsonConverter(typeof(CoordinatesConverter))]
public abstract record Coordinates
{
    private Coordinates() { }

    public static Coordinates Of(IEnumerable<double> values) =>
        new Numbers([.. values.Select(value => (double?)value)]);

    public static Coordinates Of(IEnumerable<double?> values) => new Numbers([.. values]);

    public static Coordinates Of(IEnumerable<int> values) => new Numbers([.. values.Select(value => (double?)value)]);

    public static Coordinates Of(IEnumerable<PlotText> names) => new Names([.. names]);

    public static Coordinates Of(IEnumerable<string> names) => new Names([.. names.Select(PlotText.From)]);

    public sealed record Numbers(IReadOnlyList<double?> Values) : Coordinates;

    public sealed record Names(IReadOnlyList<PlotText> Values) : Coordinates;
}
