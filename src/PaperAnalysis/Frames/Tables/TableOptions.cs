namespace PaperAnalysis.Frames;

/// <summary>How much of a frame is shown; what is left out or cut is said below the table.</summary>
public sealed record TableOptions
{
    /// <summary>Rows shown, from the first.</summary>
    public int Rows { get; init; } = 20;

    /// <summary>Characters shown of a cell.</summary>
    public int CellLength { get; init; } = 120;

    /// <summary>
    /// Characters in a line of the text table; columns that do not fit are left out, the first never. Null: as many as
    /// it takes.
    /// </summary>
    public int? Width { get; init; }
}
