using System.Globalization;
using PaperAnalysis.Notebooks.Documents;

namespace PaperAnalysis.Notebooks.Pages;

/// <summary>Finds folders of this machine in outputs that are to be committed.</summary>
internal static class MachinePaths
{
    /// <summary>Null where there is none; else a sentence that names the cell and the path.</summary>
    /// <param name="folders">Folders that mean something on this machine only.</param>
    public static string? Find(Notebook notebook, IReadOnlyList<string> folders)
    {
        for (var i = 0; i < notebook.Cells.Count; i++)
        {
            foreach (var output in (notebook.Cells[i] as Cell.Code)?.Outputs ?? [])
            {
                var json = NotebookWriter.ToJson(output).ToJsonString();
                foreach (var folder in folders)
                {
                    if (json.Contains(folder, StringComparison.Ordinal))
                    {
                        return string.Create(
                            CultureInfo.InvariantCulture,
                            $"cell {i + 1} (id {notebook.Cells[i].Id}) shows a path of this machine, {folder}; show paths relative to the notebook."
                        );
                    }
                }
            }
        }

        return null;
    }
}
