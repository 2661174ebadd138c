using PaperAnalysis.Notebooks.Documents;

namespace PaperAnalysis.Kernel.Tests.Clients;

/// <summary>The repository's own notebooks, as a client of the kernel may run and change them.</summary>
internal static class OwnNotebooks
{
    private static readonly string Root = FindRoot();

    /// <summary>The committed files, by name.</summary>
    public static IReadOnlyList<string> Files { get; } =
    [.. Directory.GetFiles(Path.Combine(Root, "notebooks"), "*.ipynb").Order(StringComparer.Ordinal)];

    /// <summary>The committed file of one, named as in "01-collection".</summary>
    public static string Named(string name) => Files.Single(file => Path.GetFileNameWithoutExtension(file) == name);

    /// <summary>Copies all without their outputs, and what they read, below a folder.</summary>
    /// <returns>The folder of the copies.</returns>
    public static string CopyTo(string folder)
    {
        var notebooks = Directory.CreateDirectory(Path.Combine(folder, "notebooks")).FullName;
        var seeds = Directory.CreateDirectory(Path.Combine(folder, "seeds")).FullName;
        foreach (var seed in Directory.GetFiles(Path.Combine(Root, "seeds")))
        {
            File.Copy(seed, Path.Combine(seeds, Path.GetFileName(seed)), overwrite: true);
        }
        // The library stays where it is built.
        var setup = File.ReadAllText(Path.Combine(Root, "notebooks", "setup.csx"));
        File.WriteAllText(
            Path.Combine(notebooks, "setup.csx"),
            setup.Replace("#r \"../", $"#r \"{Root.Replace('\\', '/')}/", StringComparison.Ordinal)
        );
        foreach (var file in Files)
        {
            Save(NotebookReader.Read(file), Path.Combine(notebooks, Path.GetFileName(file)));
        }

        return notebooks;
    }

    /// <summary>Writes a notebook as it is before a run, with further cells at its end.</summary>
    public static void Save(Notebook notebook, string file, params string[] further) =>
        NotebookWriter.Save(
            notebook with
            {
                Cells =
                [
                    .. notebook.Cells.Select(cell =>
                        cell is Cell.Code code ? code with { Outputs = [], ExecutionCount = null } : cell
                    ),
                    .. further.Select(source => new Cell.Code("", source, [], [], null)),
                ],
            },
            file
        );

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PaperAnalysis.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}
