namespace PaperAnalysis.Notebooks.Sessions.Showing;

/// <summary>How much of a value is shown. What is left out is always stated where it is missing.</summary>
internal static class ShowLimits
{
    /// <summary>Items of a sequence or dictionary, at every level.</summary>
    public const int Items = 20;

    /// <summary>Levels of values within values; deeper ones are one line.</summary>
    public const int Depth = 6;

    /// <summary>Rows of a table that a guest library holds.</summary>
    public const int Rows = 20;

    /// <summary>Columns of such a table.</summary>
    public const int Columns = 50;

    /// <summary>Characters of one cell of such a table.</summary>
    public const int CellLength = 200;

    /// <summary>Characters of plain text.</summary>
    public const int PlainLength = 50_000;

    /// <summary>
    /// Characters of generated HTML. A page that is cut would be no page, so that a longer one gives way to plain text.
    /// </summary>
    public const int HtmlLength = 500_000;

    /// <summary>Characters of JSON as such; what is longer is shown as plain text only.</summary>
    public const int JsonLength = 500_000;
}
