namespace PaperAnalysis.Figures;

/// <summary>One bar of a chart of amounts: its name, and the rows behind each colour of it.</summary>
internal sealed record AmountBar(string Name, IReadOnlyList<IReadOnlyList<int>> Parts)
{
    public IEnumerable<int> Rows => Parts.SelectMany(static rows => rows);
}
