using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace PaperAnalysis.Figures.Plotly;

/// <summary>
/// Plotly's JSON in one canonical form: sorted keys, no nulls but gaps, no spaces, <c>&lt;</c> and <c>&amp;</c> escaped
/// so that it may stand in a script element.
/// </summary>
internal static class PlotJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = new LowerCase(),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new FiniteNumberConverter(), new TraceConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { SortProperties } },
    };

    /// <summary>Writes <paramref name="value"/>; an object-typed element is written as what it is.</summary>
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    private static void SortProperties(JsonTypeInfo type)
    {
        var order = 0;
        foreach (var property in type.Properties.OrderBy(property => property.Name, StringComparer.Ordinal))
        {
            property.Order = order++;
        }
    }

    /// <summary>
    /// Plotly's attributes are lower case without separators: <c>hovertemplate</c>, <c>showlegend</c>.
    /// </summary>
    private sealed class LowerCase : JsonNamingPolicy
    {
        public override string ConvertName(string name) => name.ToLowerInvariant();
    }
}
