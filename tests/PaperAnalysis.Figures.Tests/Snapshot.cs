using System.Text.Json;
using System.Text.Json.Nodes;

namespace PaperAnalysis.Figures.Tests;

/// <summary>
/// A figure's JSON beside the tests. A changed figure fails; after looking at it, a person writes the snapshot anew by
/// setting <c>WRITE_SNAPSHOTS=1</c>, which no continuous integration does.
/// </summary>
internal static class Snapshot
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, IndentSize = 1 };

    public static void Matches(string name, Figure figure)
    {
        var json = JsonNode.Parse(figure.ToJson())!.AsObject();
        // The template and the configuration are the same for all figures and stand in a snapshot of their own.
        var (template, config) = (json["layout"]!["template"]!.DeepClone(), json["config"]!.DeepClone());
        json["layout"]!.AsObject().Remove("template");
        json.Remove("config");
        Matches(name, json);
        Matches("template", new JsonObject { ["config"] = config, ["template"] = template });
    }

    private static void Matches(string name, JsonObject json)
    {
        var file = Path.Combine(SeedDigests.Root, "tests", "PaperAnalysis.Figures.Tests", "Snapshots", name + ".json");
        var actual = json.ToJsonString(Indented).ReplaceLineEndings("\n") + "\n";
        if (Environment.GetEnvironmentVariable("WRITE_SNAPSHOTS") == "1")
        {
            File.WriteAllText(file, actual);
        }

        Assert.True(
            File.Exists(file),
            $"{name}.json is missing: look at the figure, then run once with WRITE_SNAPSHOTS=1."
        );
        Assert.Equal(File.ReadAllText(file), actual);
    }
}
