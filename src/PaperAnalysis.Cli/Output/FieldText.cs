using System.Globalization;

namespace PaperAnalysis.Cli.Output;

/// <summary>A field's value as text, the same in any culture.</summary>
internal static class FieldText
{
    /// <summary>Empty for null.</summary>
    public static string Of(object? value) =>
        value switch
        {
            null => "",
            bool truth => truth ? "true" : "false",
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };
}
