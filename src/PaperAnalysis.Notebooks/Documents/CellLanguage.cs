using System.Text.Json.Nodes;

namespace PaperAnalysis.Notebooks.Documents;

/// <summary>The language that Polyglot Notebooks and VS Code note for a single cell.</summary>
public static class CellLanguage
{
    private static readonly (string Section, string Field)[] Places =
    [
        ("polyglot_notebook", "kernelName"),
        ("dotnet_interactive", "language"),
        ("vscode", "languageId"),
    ];

    /// <summary>The language where it is noted and is not C#; else null.</summary>
    public static string? Foreign(Cell cell) =>
        Places
            .Select(place => (cell.Metadata[place.Section] as JsonObject)?[place.Field])
            .OfType<JsonValue>()
            .Select(value => value.TryGetValue(out string? name) ? name : "")
            .FirstOrDefault(name => name is not ("" or "csharp" or "C#" or "c#"));
}
