using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PaperAnalysis.Notebooks.Tests.Documents;

/// <summary>
/// The rules of the nbformat 4.5 schema, written down again for the tests, without the code under test.
/// </summary>
internal static partial class NotebookRules
{
    public static void AssertHold(string json)
    {
        var root = JsonNode.Parse(json)!.AsObject();
        AssertFields(root, ["cells", "metadata", "nbformat", "nbformat_minor"], []);
        Assert.Equal(4, root["nbformat"]!.GetValue<int>());
        Assert.Equal(5, root["nbformat_minor"]!.GetValue<int>());
        var ids = new HashSet<string>();
        foreach (var cell in root["cells"]!.AsArray())
        {
            AssertCell(cell!.AsObject());
            Assert.True(ids.Add(cell["id"]!.GetValue<string>()), "cell ids are unique");
        }
    }

    private static void AssertCell(JsonObject cell)
    {
        Assert.Matches(CellId(), cell["id"]!.GetValue<string>());
        AssertLines(cell["source"]);
        Assert.IsType<JsonObject>(cell["metadata"]);
        string[] always = ["id", "cell_type", "metadata", "source"];
        if (cell["cell_type"]!.GetValue<string>() == "code")
        {
            AssertFields(cell, [.. always, "outputs", "execution_count"], []);
            foreach (var output in cell["outputs"]!.AsArray())
            {
                AssertOutput(output!.AsObject());
            }
        }
        else
        {
            Assert.Contains(cell["cell_type"]!.GetValue<string>(), new[] { "markdown", "raw" });
            AssertFields(cell, always, ["attachments"]);
            foreach (var (_, bundle) in cell["attachments"]?.AsObject() ?? [])
            {
                AssertBundle(bundle!.AsObject());
            }
        }
    }

    private static void AssertOutput(JsonObject output)
    {
        switch (output["output_type"]!.GetValue<string>())
        {
            case "stream":
                AssertFields(output, ["output_type", "name", "text"], []);
                AssertLines(output["text"]);
                break;
            case "display_data":
                AssertFields(output, ["output_type", "data", "metadata"], []);
                AssertBundle(output["data"]!.AsObject());
                break;
            case "execute_result":
                AssertFields(output, ["output_type", "data", "metadata", "execution_count"], []);
                AssertBundle(output["data"]!.AsObject());
                break;
            case "error":
                AssertFields(output, ["output_type", "ename", "evalue", "traceback"], []);
                Assert.All(output["traceback"]!.AsArray(), AssertString);
                break;
            case var other:
                Assert.Fail($"output type {other}");
                break;
        }
    }

    private static void AssertBundle(JsonObject bundle)
    {
        foreach (var (mime, content) in bundle)
        {
            if (mime.StartsWith("text/", StringComparison.Ordinal))
            {
                AssertLines(content);
            }
            else if (!mime.EndsWith("json", StringComparison.Ordinal))
            {
                AssertString(content);
            }
        }
    }

    /// <summary>Lines each end with their newline, but for the last.</summary>
    private static void AssertLines(JsonNode? node)
    {
        var lines = node!.AsArray().Select(l => l!.GetValue<string>()).ToList();
        Assert.All(lines, line => Assert.DoesNotContain('\n', line[..^1]));
        Assert.All(lines.SkipLast(1), line => Assert.EndsWith("\n", line, StringComparison.Ordinal));
    }

    private static void AssertString(JsonNode? node) => Assert.Equal(JsonValueKind.String, node!.GetValueKind());

    private static void AssertFields(JsonObject found, string[] required, string[] optional)
    {
        var names = found.Select(f => f.Key).ToList();
        Assert.Empty(required.Except(names));
        Assert.Empty(names.Except([.. required, .. optional]));
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
    }

    [GeneratedRegex("^[a-zA-Z0-9-_]{1,64}$")]
    private static partial Regex CellId();
}
