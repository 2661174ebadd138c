using System.Text.Json;

namespace PaperAnalysis.Frames;

/// <summary>The JSON values of one key before their common type is known.</summary>
internal sealed class JsonColumn
{
    private readonly List<JsonElement?> _values = [];

    public void Set(int row, JsonElement value)
    {
        Pad(row);
        var given = value.ValueKind == JsonValueKind.Null ? (JsonElement?)null : value;
        if (_values.Count > row)
        {
            // A key twice in one object: the last one counts, as in every other reader.
            _values[row] = given;
        }
        else
        {
            _values.Add(given);
        }
    }

    public Column ToColumn(string name, int rows)
    {
        Pad(rows);
        var kinds = _values.OfType<JsonElement>().Select(KindOf).Distinct().ToArray();
        return kinds switch
        {
            [Kind.Bool or Kind.Number] => Texts(name, static v => v.GetRawText()).Infer(),
            [Kind.Text] => Texts(name, static v => v.GetString()) is var texts
            && _values.All(static v => v is null || IsTime(v.Value))
                ? texts.Infer()
                : texts.As(typeof(string)),
            [Kind.List] => Column.Create(name, _values.Select(static v => v is { } list ? Items(list) : null)),
            _ => Texts(name, static v => v.ValueKind == JsonValueKind.String ? v.GetString() : v.GetRawText())
                .As(typeof(string)),
        };
    }

    private static bool IsTime(JsonElement value) => TimeText.TryParse(value.GetString() ?? "", out _);

    private static IReadOnlyList<string>? Items(JsonElement list) =>
        [.. list.EnumerateArray().Select(static item => item.GetString() ?? "")];

    private static Kind KindOf(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.True or JsonValueKind.False => Kind.Bool,
            JsonValueKind.Number => Kind.Number,
            JsonValueKind.String => Kind.Text,
            JsonValueKind.Array when value.EnumerateArray().All(static i => i.ValueKind == JsonValueKind.String) =>
                Kind.List,
            _ => Kind.Other,
        };

    private TextColumn Texts(string name, Func<JsonElement, string?> text)
    {
        var column = new TextColumn(name);
        foreach (var value in _values)
        {
            column.Add(value is { } given ? text(given) : null, line: 0);
        }

        return column;
    }

    private void Pad(int rows)
    {
        while (_values.Count < rows)
        {
            _values.Add(null);
        }
    }

    private enum Kind
    {
        Bool,
        Number,
        Text,
        List,
        Other,
    }
}
