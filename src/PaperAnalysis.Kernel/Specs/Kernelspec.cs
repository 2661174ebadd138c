using System.Text.Json;
using System.Text.Json.Nodes;

namespace PaperAnalysis.Kernel.Specs;

/// <summary>What <c>kernel.json</c> says: how a client starts the kernel and names it to the user.</summary>
/// <param name="IsOurs">It carries our mark, so that we may replace and remove it.</param>
internal sealed record Kernelspec(
    string Name,
    string Folder,
    string DisplayName,
    IReadOnlyList<string> Argv,
    string Language,
    string InterruptMode,
    bool IsOurs
)
{
    public const string FileName = "kernel.json";
    private const string Mark = "paper_analysis";
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        IndentSize = 1,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public string ToJson() =>
        new JsonObject
        {
            ["argv"] = new JsonArray([.. Argv.Select(a => (JsonNode)a)]),
            ["display_name"] = DisplayName,
            ["interrupt_mode"] = InterruptMode,
            ["language"] = Language,
            ["metadata"] = new JsonObject
            {
                ["debugger"] = false,
                [Mark] = new JsonObject { ["version"] = KernelInfo.Version },
            },
        }.ToJsonString(Indented) + "\n";

    /// <returns>Null where the folder holds no kernelspec that can be read.</returns>
    public static Kernelspec? Read(string folder)
    {
        try
        {
            var json = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, FileName)));
            return new(
                Path.GetFileName(folder),
                folder,
                Text(json?["display_name"]),
                json?["argv"] is JsonArray argv ? [.. argv.Select(Text)] : [],
                Text(json?["language"]),
                Text(json?["interrupt_mode"]),
                json?["metadata"]?[Mark] is not null
            );
        }
        catch (Exception e)
            when (e is IOException or JsonException or UnauthorizedAccessException or InvalidOperationException)
        {
            // Another kernel's broken spec is that kernel's matter.
            return null;
        }
    }

    private static string Text(JsonNode? node) => node is JsonValue value ? value.ToString() : "";
}
