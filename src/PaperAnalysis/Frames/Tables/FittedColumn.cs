namespace PaperAnalysis.Frames;

/// <summary>A column of a <see cref="FittedTable"/>.</summary>
/// <param name="Cells">Below the heading.</param>
/// <param name="Wanted">Width without which other columns have no room.</param>
/// <param name="Cut">How a cell that is too long is shortened.</param>
internal sealed record FittedColumn(
    string Name,
    string[] Cells,
    bool Number,
    bool Whole,
    int Wanted,
    bool AlignedRight,
    Func<string, int, string> Cut
)
{
    // Of text that may be cut.
    private const int Least = 12;

    /// <summary>Rows, but no value in any.</summary>
    public bool IsEmpty { get; } = Cells.Length > 0 && Array.TrueForAll(Cells, static cell => cell.Length == 0);

    /// <summary>With which nothing is cut, and the heading stands on one line.</summary>
    public int Natural { get; } = Math.Max(DisplayWidth.Of(Name), Cells.Length == 0 ? 0 : Cells.Max(DisplayWidth.Of));

    /// <summary>Without which the column is better left out. A heading may be broken at its underscores.</summary>
    public int Floor { get; } = AtLeast(Name, Cells, Number || Whole ? int.MaxValue : Least);

    /// <summary>The same, with as much of long text as is wanted.</summary>
    public int Good { get; } = AtLeast(Name, Cells, Number || Whole ? int.MaxValue : Math.Max(Wanted, Least));

    /// <summary>The heading's lines in a width of at least that of its longest word.</summary>
    public IReadOnlyList<string> Heading(int width)
    {
        List<string> lines = [];
        foreach (var word in Name.Split('_'))
        {
            if (lines.Count > 0 && DisplayWidth.Of(lines[^1]) + 1 + DisplayWidth.Of(word) <= width)
            {
                lines[^1] += "_" + word;
            }
            else
            {
                lines.Add(word);
            }
        }

        return lines;
    }

    private static int AtLeast(string name, string[] cells, int text) =>
        Math.Max(
            name.Split('_').Max(DisplayWidth.Of),
            cells.Length == 0 ? 0 : Math.Min(cells.Max(DisplayWidth.Of), text)
        );

    public string Padded(string text, int width) => TextTable.Padded(Cut(text, width), width, Number || AlignedRight);
}
