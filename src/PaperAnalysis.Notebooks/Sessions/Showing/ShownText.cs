using System.Globalization;
using System.Text.Json.Nodes;

namespace PaperAnalysis.Notebooks.Sessions.Showing;

/// <summary>Plain text of a value, no longer than a notebook bears.</summary>
internal static class ShownText
{
    public static JsonObject Bundle(string text) => new() { [MimeTypes.Plain] = Cut(text) };

    /// <summary>The text, or its start and how much of it that is.</summary>
    public static string Cut(string text, int limit = ShowLimits.PlainLength)
    {
        if (text.Length <= limit)
        {
            return text;
        }
        var end = WholeCharacters(text, limit);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{text.AsSpan(0, end)}\n… ({end:N0} of {text.Length:N0} characters are shown)"
        );
    }

    /// <summary>The start of a text whose length nobody knows, because writing it was given up.</summary>
    public static string CutOpen(string start, int limit) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{start.AsSpan(0, WholeCharacters(start, limit))}\n… (cut after {limit:N0} characters)"
        );

    private static int WholeCharacters(string text, int limit) =>
        text.Length > limit && char.IsHighSurrogate(text[limit - 1]) ? limit - 1 : Math.Min(limit, text.Length);
}
