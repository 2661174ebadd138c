#pragma warning disable IDE1006 // These types stand in for those of another library, and have its names.
// The shapes of Plotly.NET that a chart is shown by, in the library's own names: its packages cannot be had everywhere
// that the tests run. In F#, the cases of a union are classes nested in it that derive from it.
namespace Plotly.NET;

/// <summary>As in version 5.1: a union with its functions as static members.</summary>
public abstract class GenericChart
{
    public static string toJson(GenericChart gChart) => ((Chart)gChart).Json;

    public static string toFigureJson(GenericChart gChart) => throw new NotSupportedException("Has no config.");

    public sealed class Chart(string json) : GenericChart
    {
        internal string Json => json;
    }
}
