using System.Diagnostics.CodeAnalysis;

namespace PaperAnalysis.Frames;

/// <summary>A view of one row.</summary>
public readonly record struct DataFrameRow
{
    private readonly DataFrame _frame;

    internal DataFrameRow(DataFrame frame, int index)
    {
        _frame = frame;
        Index = index;
    }

    public int Index { get; }

    /// <summary>The value, null where there is none.</summary>
    public object? this[string column] => _frame[Index, column];

    public object? this[int column] => _frame[Index, column];

    public bool IsNull(string column) => _frame.Columns[column].IsNull(Index);

    /// <summary>False where there is no value.</summary>
    /// <exception cref="InvalidOperationException">The column holds another type; the message names both.</exception>
    public bool TryGet<T>(string column, [MaybeNullWhen(false)] out T value)
        where T : notnull => _frame.Column<T>(column).TryGetValue(Index, out value);

    /// <summary>The value, with its type.</summary>
    /// <exception cref="InvalidOperationException">The column holds another type, or no value in this row.</exception>
    public T Get<T>(string column)
        where T : notnull => _frame.Column<T>(column).Value(Index);
}
