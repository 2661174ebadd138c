using System.Text.Json;

namespace PaperAnalysis.Kernel.Messages;

/// <summary>Reads fields of a request's content, each with the default that the protocol gives it.</summary>
internal static class RequestContent
{
    public static string Text(this JsonElement content, string name, string otherwise = "") =>
        Read(content, name, JsonValueKind.String, "a string")?.Unicode(name) ?? otherwise;

    /// <exception cref="BadMessageException">The field is missing: a request of this type means nothing without
    /// it.</exception>
    public static string RequireText(this JsonElement content, string name) =>
        Read(content, name, JsonValueKind.String, "a string")?.Unicode(name)
        ?? throw new BadMessageException($"found no {name} in the content, expected a string");

    public static bool Flag(this JsonElement content, string name, bool otherwise) =>
        content.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null
            ? value.ValueKind switch
            {
                JsonValueKind.True => true,
                JsonValueKind.False => false,
                _ => throw Wrong(name, value, "true or false"),
            }
            : otherwise;

    public static int? Number(this JsonElement content, string name) =>
        Read(content, name, JsonValueKind.Number, "a whole number") is not { } value ? null
        : value.TryGetInt32(out var number) ? number
        : throw Wrong(name, value, "a whole number");

    /// <exception cref="BadMessageException">
    /// JSON can write half of a surrogate pair, and bytes that are no UTF-8; neither is text.
    /// </exception>
    public static string Unicode(this JsonElement text, string name)
    {
        try
        {
            return text.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw new BadMessageException($"found half of a surrogate pair, or no UTF-8, in {name}, expected Unicode");
        }
    }

    private static JsonElement? Read(JsonElement content, string name, JsonValueKind kind, string expected) =>
        !content.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null ? null
        : value.ValueKind == kind ? value
        : throw Wrong(name, value, expected);

    private static BadMessageException Wrong(string name, JsonElement value, string expected) =>
        new($"found {value.ValueKind} as {name}, expected {expected}");
}
