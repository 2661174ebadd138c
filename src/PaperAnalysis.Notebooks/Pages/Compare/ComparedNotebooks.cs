using System.Text.Json.Nodes;
using PaperAnalysis.Notebooks.Documents;

namespace PaperAnalysis.Notebooks.Pages;

/// <summary>Executed notebooks of one time, to be compared with those of another.</summary>
/// <param name="Path">As it was given.</param>
/// <param name="Notebooks">By name, in the order of names.</param>
internal sealed record ComparedNotebooks(string Path, IReadOnlyList<(string Name, Notebook Notebook)> Notebooks)
{
    /// <summary>The files that the notebooks were about when they ran, with their hashes, by name.</summary>
    public IReadOnlyDictionary<string, RecordSource> Inputs { get; } =
        Notebooks
            .SelectMany(notebook => StoredInputs.Read(notebook.Notebook))
            .DistinctBy(input => input.File)
            .ToDictionary(input => System.IO.Path.GetFileName(input.File), StringComparer.Ordinal);

    /// <summary>What the records are called that the notebooks are about, in the plural.</summary>
    public string RecordName { get; } =
        Notebooks.Select(notebook => StoredInputs.NameOf(notebook.Notebook)).OfType<string>().FirstOrDefault()
        ?? "records";

    /// <param name="path">A notebook, a folder of them, or one that <c>render</c> wrote or that has a folder
    /// <c>notebooks</c>.</param>
    /// <exception cref="NotebookInputException">There are none, or none with outputs.</exception>
    public static ComparedNotebooks Read(string path)
    {
        var files = Files(path);
        (string Name, Notebook Notebook)[] read =
        [
            .. files.Select(file =>
                (System.IO.Path.GetFileName(file), NotebookReader.Read(File.ReadAllBytes(file), file))
            ),
        ];
        return read.Any(notebook => notebook.Notebook.Cells.OfType<Cell.Code>().Any(cell => cell.Outputs.Count > 0))
            ? new ComparedNotebooks(path, read)
            : throw new NotebookInputException(
                $"{path}: found notebooks without outputs, expected executed ones: only these say what a run showed. Run `render --update` there, or name a folder that `render` wrote."
            );
    }

    /// <summary>The same with images of the figures that the other does not have and that were stored without one.</summary>
    /// <param name="draw">As <see cref="FigureImages.DrawnAsync"/> takes it.</param>
    public async Task<ComparedNotebooks> DrawnAsync(
        ComparedNotebooks other,
        Func<JsonNode, Task<(byte[] Png, int Height)?>> draw
    )
    {
        var others = other
            .Notebooks.SelectMany(notebook => FigureImages.Figures(notebook.Notebook))
            .Select(figure => FigureImages.NameOf(figure.Bundle))
            .ToHashSet(StringComparer.Ordinal);
        var drawn = new List<(string, Notebook)>();
        foreach (var (name, notebook) in Notebooks)
        {
            drawn.Add((name, await FigureImages.DrawnAsync(notebook, draw, others)));
        }
        return new ComparedNotebooks(Path, drawn);
    }

    private static string[] Files(string path)
    {
        if (File.Exists(path))
        {
            return [path];
        }

        foreach (var folder in new[] { path, System.IO.Path.Combine(path, Site.StoredFolder) })
        {
            if (
                Directory.Exists(folder)
                && Directory.GetFiles(folder, "*.ipynb").Order(StringComparer.Ordinal).ToArray()
                    is { Length: > 0 } found
            )
            {
                return found;
            }
        }

        throw new NotebookInputException(
            Directory.Exists(path)
                ? $"{path}: found a folder without notebooks, expected executed notebooks, in it or in a folder notebooks within. Name the folder of the notebooks, or one that `render` wrote; one that it wrote before it kept the notebooks with the pages is rendered again first."
                : $"{path}: found nothing there, expected a folder of executed notebooks, or of rendered pages. Check the path."
        );
    }
}
