using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PaperAnalysis.Notebooks.Documents;

/// <summary>
/// JSON as nbformat writes it: keys in ordinal order, one space of indent, non-ASCII as it is, and the numbers' digits
/// as they came, with a small e, so that Jupyter leaves them alone. <see cref="Utf8JsonWriter"/> escapes some non-ASCII
/// characters with every encoder, so it is not used.
/// </summary>
internal static class CanonicalJson
{
    public static string Write(JsonNode? node)
    {
        var text = new StringBuilder();
        Write(text, node, 0);
        return text.Append('\n').ToString();
    }

    private static void Write(StringBuilder text, JsonNode? node, int depth)
    {
        switch (node)
        {
            case null:
                text.Append("null");
                break;
            case JsonObject fields:
                var sorted = fields.OrderBy(f => f.Key, StringComparer.Ordinal);
                WriteItems(text, '{', '}', sorted, depth, WriteField);
                break;
            case JsonArray items:
                WriteItems(text, '[', ']', items, depth, Write);
                break;
            default:
                if (node.GetValueKind() == JsonValueKind.String)
                {
                    WriteString(text, node.GetValue<string>());
                }
                else
                {
                    text.Append(node.ToJsonString().Replace('E', 'e'));
                }

                break;
        }
    }

    private static void WriteField(StringBuilder text, KeyValuePair<string, JsonNode?> field, int depth)
    {
        WriteString(text, field.Key);
        text.Append(": ");
        Write(text, field.Value, depth);
    }

    private static void WriteItems<T>(
        StringBuilder text,
        char open,
        char close,
        IEnumerable<T> items,
        int depth,
        Action<StringBuilder, T, int> write
    )
    {
        text.Append(open);
        var any = false;
        foreach (var item in items)
        {
            text.Append(any ? ",\n" : "\n").Append(' ', depth + 1);
            write(text, item, depth + 1);
            any = true;
        }
        if (any)
        {
            text.Append('\n').Append(' ', depth);
        }

        text.Append(close);
    }

    private static void WriteString(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var rune in value.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '"':
                    text.Append("\\\"");
                    break;
                case '\\':
                    text.Append("\\\\");
                    break;
                case '\n':
                    text.Append("\\n");
                    break;
                case '\r':
                    text.Append("\\r");
                    break;
                case '\t':
                    text.Append("\\t");
                    break;
                case '\b':
                    text.Append("\\b");
                    break;
                case '\f':
                    text.Append("\\f");
                    break;
                case < ' ':
                    text.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}");
                    break;
                default:
                    // Half of a surrogate pair comes out as U+FFFD: no encoding of the file could hold it.
                    text.Append(rune);
                    break;
            }
        }

        text.Append('"');
    }
}
