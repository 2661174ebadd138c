using System.Reflection;
using System.Text.Json.Nodes;

namespace PaperAnalysis.Notebooks.Sessions.Showing.Guests;

/// <summary>
/// Charts of Plotly.NET, by the JSON that the library itself makes of them. In version 5 the type is
/// <c>Plotly.NET.GenericChart</c>, in version 4 a type in the module of that name; its cases derive from it, and the
/// functions that take it are beside it.
/// </summary>
internal static class PlotlyNetCharts
{
    private const string Owner = "Plotly.NET.GenericChart";

    public static JsonObject? Show(object value)
    {
        if (Functions(value.GetType())?.GetMethod("toJson", Static) is not { } toJson)
        {
            return null;
        }
        var json = (string)toJson.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [value], null)!;
        var figure = JsonNode.Parse(json)!;
        var title = figure["layout"]?["title"] switch
        {
            JsonValue text => text.ToString(),
            JsonObject described => described["text"]?.ToString(),
            _ => null,
        };
        var data = ShownText.Bundle(title is null ? "Chart" : $"Chart: {title}");
        data.Insert(0, MimeTypes.Plotly, figure);
        return data;
    }

    public static bool Knows(object value) => Functions(value.GetType()) is not null;

    private const BindingFlags Static = BindingFlags.Public | BindingFlags.Static;

    private static Type? Functions(Type? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type.FullName == Owner)
            {
                return type;
            }
            if (type.DeclaringType?.FullName == Owner && type.Name == "GenericChart")
            {
                return type.DeclaringType;
            }
        }
        return null;
    }
}
