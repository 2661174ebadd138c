using PaperAnalysis.Notebooks.Documents;

namespace PaperAnalysis.Notebooks.Pages;

/// <summary>What changed in a notebook between two runs.</summary>
/// <param name="Name">The file's.</param>
/// <param name="Cells">Those that changed, each beneath the heading of its part, in the order of the notebook.</param>
internal sealed record NotebookChange(
    string Name,
    string Title,
    IReadOnlyList<(string Heading, CellChange Change)> Cells
)
{
    public static NotebookChange Between(string name, Notebook before, Notebook after)
    {
        var partners = Partners(before.Cells, after.Cells);
        var cells = new List<(string, CellChange)>();
        var heading = "";
        foreach (var cell in after.Cells)
        {
            heading = HeadingOf(cell) ?? heading;
            Add(heading, CellChange.Between(partners.GetValueOrDefault(cell.Id), cell));
        }
        foreach (var cell in before.Cells.Except(partners.Values))
        {
            Add("Cells that are gone", CellChange.Between(cell, null));
        }
        return new(name, NotebookSummary.TitleOf(after, name), cells);

        void Add(string place, CellChange? change)
        {
            if (change is not null)
            {
                cells.Add((place, change));
            }
        }
    }

    /// <summary>
    /// For ids of the new cells the old ones: those with the same id, and of the rest those of the same kind that stand in the
    /// same place between them. Cells of older notebooks have ids that follow from their code.
    /// </summary>
    private static Dictionary<string, Cell> Partners(IReadOnlyList<Cell> before, IReadOnlyList<Cell> after)
    {
        var old = before.DistinctBy(cell => cell.Id).ToDictionary(cell => cell.Id, StringComparer.Ordinal);
        var now = after.DistinctBy(cell => cell.Id).ToDictionary(cell => cell.Id, StringComparer.Ordinal);
        var partners = old.Where(cell => now.ContainsKey(cell.Key)).ToDictionary(StringComparer.Ordinal);
        var aligned = Sequences.Align([.. before.Select(cell => cell.Id)], [.. after.Select(cell => cell.Id)]);
        foreach (var (gone, come) in Sequences.Runs(aligned))
        {
            var pairs = gone.Where(id => !now.ContainsKey(id)).Zip(come.Where(id => !old.ContainsKey(id)));
            foreach (var (one, other) in pairs.Where(pair => old[pair.First].GetType() == now[pair.Second].GetType()))
            {
                partners[other] = old[one];
            }
        }
        return partners;
    }

    private static string? HeadingOf(Cell cell) =>
        cell is Cell.Markdown
            ? cell.Source.Split('\n').LastOrDefault(line => line.StartsWith('#'))?.TrimStart('#').Trim()
            : null;
}
