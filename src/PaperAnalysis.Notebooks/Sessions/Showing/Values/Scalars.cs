using System.Globalization;
using System.Text.Json.Nodes;

namespace PaperAnalysis.Notebooks.Sessions.Showing;

/// <summary>Numbers, texts, dates and the like: one line of plain text says all there is.</summary>
internal static class Scalars
{
    public static JsonObject Null() => new() { [MimeTypes.Plain] = "<null>" };

    public static JsonObject? Show(object value) =>
        value switch
        {
            string text => Plain(text),
            bool or char or Enum => Plain(value.ToString()!),
            DateTime time => Plain(time.ToString("u", CultureInfo.InvariantCulture)),
            DateTimeOffset time => Plain(time.ToString("u", CultureInfo.InvariantCulture)),
            DateOnly date => Plain(date.ToString("O", CultureInfo.InvariantCulture)),
            TimeOnly or TimeSpan or Guid or System.Numerics.BigInteger or Version or Uri => Plain(
                Convert.ToString(value, CultureInfo.InvariantCulture)!
            ),
            IConvertible number and not DBNull => Plain(number.ToString(CultureInfo.InvariantCulture)),
            _ => null,
        };

    private static JsonObject Plain(string text) => ShownText.Bundle(text);
}
