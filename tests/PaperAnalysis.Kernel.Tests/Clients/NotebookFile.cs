using System.Text.Json.Nodes;

namespace PaperAnalysis.Kernel.Tests.Clients;

/// <summary>A notebook of code cells for a test to run.</summary>
internal static class NotebookFile
{
    public static string Write(string folder, string name, string kernel, params string[] cells)
    {
        var notebook = new JsonObject
        {
            ["cells"] = new JsonArray([.. cells.Select(Cell)]),
            ["metadata"] = new JsonObject
            {
                ["kernelspec"] = new JsonObject
                {
                    ["display_name"] = "C#",
                    ["language"] = "C#",
                    ["name"] = kernel,
                },
            },
            ["nbformat"] = 4,
            ["nbformat_minor"] = 5,
        };
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, notebook.ToJsonString());
        return path;
    }

    private static JsonNode Cell(string code, int number) =>
        new JsonObject
        {
            ["cell_type"] = "code",
            ["execution_count"] = null,
            ["id"] = $"cell-{number}",
            ["metadata"] = new JsonObject(),
            ["outputs"] = new JsonArray(),
            ["source"] = code,
        };
}
