using System.Text;
using PaperAnalysis.Notebooks.Documents;
using PaperAnalysis.Notebooks.Pages;

namespace PaperAnalysis.Cli.Verbs;

/// <summary>What a new workspace holds. The files came with the program.</summary>
internal static class WorkspaceFiles
{
    // From the program's folder `workspace` to the place in the new one.
    private static readonly (string From, string To)[] Brought =
    [
        ("README.md", "README.md"),
        ("gitignore", ".gitignore"),
        ("devcontainer.json", ".devcontainer/devcontainer.json"),
        ("setup", ".devcontainer/setup"),
    ];

    /// <exception cref="NotebookInputException">There is something in the folder.</exception>
    public static void WriteTo(string path)
    {
        var workspace = Path.Combine(AppContext.BaseDirectory, "workspace");
        NewFolder.Write(
            path,
            [
                .. Brought.Select(file => (file.To, File.ReadAllBytes(Path.Combine(workspace, file.From)))),
                .. Directory
                    .GetFiles(RenderPaths.Brought)
                    .Order(StringComparer.Ordinal)
                    .Select(file => ("notebooks/" + Path.GetFileName(file), Content(file))),
            ],
            "seeds"
        );
    }

    // The outputs that notebooks come with are those of the example.
    private static byte[] Content(string file) =>
        Path.GetExtension(file) != ".ipynb"
            ? File.ReadAllBytes(file)
            : new UTF8Encoding(false).GetBytes(NotebookWriter.Write(WithoutOutputs(NotebookReader.Read(file))));

    private static Notebook WithoutOutputs(Notebook notebook) =>
        StoredInputs.Without(notebook) with
        {
            Cells =
            [
                .. notebook.Cells.Select(cell =>
                    cell is Cell.Code code ? code with { Outputs = [], ExecutionCount = null } : cell
                ),
            ],
        };
}
