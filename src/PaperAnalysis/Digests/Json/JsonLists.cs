using System.Text.Json;

namespace PaperAnalysis.Digests;

/// <summary>The lists of a JSON record, in the forms that sources give them.</summary>
internal static class JsonLists
{
    /// <summary>
    /// Authors as one string, a list of strings, or a list of objects with a <c>name</c>, or as Crossref has them with
    /// <c>given</c> and <c>family</c>.
    /// </summary>
    public static IReadOnlyList<string> Names(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String ? PersonNames.Split(reader.GetString() ?? "") : Strings(ref reader);

    /// <summary>Authors as the arXiv snapshot parses them: lists of family name, given names, suffix.</summary>
    public static IReadOnlyList<string> ParsedNames(ref Utf8JsonReader reader)
    {
        var names = new List<string>();
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            reader.TrySkip();
            return names;
        }
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var parts = Strings(ref reader);
            if (parts.Count > 0)
            {
                string?[] ordered = [parts.ElementAtOrDefault(1), parts[0], parts.ElementAtOrDefault(2)];
                names.Add(string.Join(' ', ordered.Where(part => !string.IsNullOrEmpty(part))));
            }
        }
        return names;
    }

    public static IReadOnlyList<string> Categories(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String
            ? PersonNames.Categories(reader.GetString() ?? "")
            : [.. Strings(ref reader).SelectMany(PersonNames.Categories)];

    /// <summary>The <c>created</c> of the first of a list of versions.</summary>
    public static string? FirstCreated(ref Utf8JsonReader reader)
    {
        string? created = null;
        var depth = reader.CurrentDepth;
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            reader.TrySkip();
            return null;
        }
        while (reader.Read() && reader.CurrentDepth > depth)
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("created"u8))
            {
                reader.Read();
                created ??= reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
            }
        }
        return created;
    }

    /// <summary>The strings of a list, and of its objects the names.</summary>
    public static List<string> Strings(ref Utf8JsonReader reader)
    {
        var strings = new List<string>();
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            reader.TrySkip();
            return strings;
        }
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var text = reader.TokenType switch
            {
                JsonTokenType.String => reader.GetString(),
                JsonTokenType.StartObject => Name(ref reader),
                _ => Skipped(ref reader),
            };
            if (!string.IsNullOrWhiteSpace(text))
            {
                strings.Add(text);
            }
        }
        return strings;
    }

    private static string? Skipped(ref Utf8JsonReader reader)
    {
        reader.TrySkip();
        return null;
    }

    private static string? Name(ref Utf8JsonReader reader)
    {
        string?[] parts = [null, null, null];
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var part =
                reader.ValueTextEquals("name"u8) ? 0
                : reader.ValueTextEquals("given"u8) ? 1
                : reader.ValueTextEquals("family"u8) ? 2
                : -1;
            reader.Read();
            if (part >= 0 && reader.TokenType == JsonTokenType.String)
            {
                parts[part] = reader.GetString();
            }
            else
            {
                reader.TrySkip();
            }
        }
        return parts[0] ?? string.Join(' ', parts.Where(part => !string.IsNullOrWhiteSpace(part)));
    }
}
