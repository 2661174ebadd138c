using System.Collections;
using PaperAnalysis.Markup;

namespace PaperAnalysis.Frames;

/// <summary>The columns of a frame, by place and by name (ordinal).</summary>
public sealed class ColumnCollection : IReadOnlyList<Column>
{
    private readonly Column[] _columns;
    private readonly Dictionary<string, Column> _byName = new(StringComparer.Ordinal);

    internal ColumnCollection(IEnumerable<Column> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        _columns = [.. columns];
        foreach (var column in _columns)
        {
            if (!_byName.TryAdd(column.Name, column))
            {
                throw new ArgumentException(
                    $"Two columns are named '{column.Name}'; rename one of them.",
                    nameof(columns)
                );
            }

            if (column.Length != _columns[0].Length)
            {
                throw new ArgumentException(
                    FormattableString.Invariant(
                        $"Column '{column.Name}' has {column.Length} rows, column '{_columns[0].Name}' has {_columns[0].Length}; the columns of a frame are of one length."
                    ),
                    nameof(columns)
                );
            }
        }
    }

    public int Count => _columns.Length;

    public Column this[int index] =>
        (uint)index < (uint)_columns.Length
            ? _columns[index]
            : throw new ArgumentOutOfRangeException(
                nameof(index),
                index,
                FormattableString.Invariant($"The frame has {Count} columns, numbered from 0.")
            );

    /// <exception cref="ArgumentException">There is no such column; the message names the nearest and lists those that
    /// exist.</exception>
    public Column this[string name] =>
        _byName.TryGetValue(name, out var column)
            ? column
            : throw new ArgumentException(
                $"There is no column '{name}'{NearestName.Phrase(name, Names)}. {Listing}",
                nameof(name)
            );

    /// <summary>In the order of the columns.</summary>
    public IReadOnlyList<string> Names => [.. _columns.Select(static c => c.Name)];

    private string Listing =>
        _columns.Length == 0 ? "The frame has no columns." : $"Columns: {string.Join(", ", Names)}.";

    public bool Contains(string name) => _byName.ContainsKey(name);

    /// <summary>How a notebook shows the columns: as <see cref="DataFrame.Info"/> does.</summary>
    public IReadOnlyDictionary<string, string> ToMimeBundle()
    {
        var info = new DataFrame(this).Info();
        return info.Show(info.Rows.Count).ToMimeBundle();
    }

    public IEnumerator<Column> GetEnumerator() => _columns.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
