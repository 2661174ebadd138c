namespace PaperAnalysis.Frames;

/// <summary>The text of a column before its type is known, with the line of each value.</summary>
internal sealed class TextColumn(string name)
{
    private readonly List<string?> _texts = [];
    private readonly List<long> _lines = [];

    public string Name => name;

    public void Add(string? text, long line)
    {
        _texts.Add(text);
        _lines.Add(line);
    }

    public Column Infer()
    {
        foreach (var type in ColumnType.All)
        {
            if (_texts.Any(static t => !string.IsNullOrEmpty(t)) && TryRead(type, out var column, out _))
            {
                return column;
            }
        }

        return Column.Create(name, _texts);
    }

    /// <exception cref="InvalidDataException">A value is not of this type; the message names its line.</exception>
    public Column As(Type wanted)
    {
        var type =
            ColumnType.All.FirstOrDefault(t => t.ValueType == wanted)
            ?? throw new NotSupportedException(
                $"Column '{name}' is asked for as {wanted}; a column holds {string.Join(", ", ColumnType.All.Select(static t => t.ValueType.Name))}."
            );
        return TryRead(type, out var column, out var row)
            ? column
            : throw new InvalidDataException(
                FormattableString.Invariant(
                    $"CSV line {_lines[row]}: column '{name}' holds '{_texts[row]}', expected {type}; correct the value or ask for another type."
                )
            );
    }

    private bool TryRead(ColumnType type, out Column column, out int row)
    {
        var builder = type.NewBuilder(name);
        for (row = 0; row < _texts.Count; row++)
        {
            // Quoted or not, an empty field is no number; only text can be empty and there.
            if (_texts[row] is not { } text || (text.Length == 0 && type.ValueType != typeof(string)))
            {
                builder.AddNull();
            }
            else if (!builder.TryAdd(text))
            {
                column = builder.ToColumn();
                return false;
            }
        }

        column = builder.ToColumn();
        return true;
    }
}
