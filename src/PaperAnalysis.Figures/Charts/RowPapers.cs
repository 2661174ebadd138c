using PaperAnalysis.Frames;

namespace PaperAnalysis.Figures;

/// <summary>
/// The papers that rows of a frame are of, where it says so: by <c>Id</c>, or for a record that was merged by the survivor's
/// in <c>MergedInto</c>; else, of a single row, by <c>Digest</c>.
/// </summary>
internal sealed class RowPapers(DataFrame frame)
{
    private readonly Column<string>? _id = Text(frame, "Id");
    private readonly Column<string>? _survivor = Text(frame, "MergedInto");
    private readonly Column<string>? _digest = Text(frame, "Digest");

    /// <summary>Whether there is anything to lead to.</summary>
    public bool IsKnown => _id is not null || _digest is not null;

    /// <summary>See <see cref="PaperQuery"/>; empty where the frame does not say.</summary>
    public string Of(IReadOnlyList<int> rows) =>
        _id is not null ? PaperQuery.Papers(rows.Select(row => Survivor(row) ?? Value(_id, row)).OfType<string>())
        : rows.Count == 1 && _digest is not null && Value(_digest, rows[0]) is { } digest ? PaperQuery.Digest(digest)
        : "";

    private string? Survivor(int row) => _survivor is null ? null : Value(_survivor, row);

    private static string? Value(Column<string> column, int row) =>
        column.TryGetValue(row, out var value) && value.Length > 0 ? value : null;

    private static Column<string>? Text(DataFrame frame, string name) =>
        frame.Columns.FirstOrDefault(column => column.Name == name) as Column<string>;
}
