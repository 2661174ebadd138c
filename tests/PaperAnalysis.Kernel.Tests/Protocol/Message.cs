using System.Text.Json.Nodes;

namespace PaperAnalysis.Kernel.Tests.Protocol;

/// <summary>A message of the kernel, as a client sees it.</summary>
internal sealed record Message(string Type, string ParentId, JsonNode Content)
{
    public string this[string field] => Content[field]?.ToString() ?? "";

    /// <summary>For comparison with a line in a test: <c>status busy</c>, <c>stream stdout text</c>.</summary>
    public override string ToString() =>
        Type switch
        {
            "status" => $"status {this["execution_state"]}",
            "stream" => $"{this["name"]} {this["text"]}",
            "execute_input" => $"input {this["execution_count"]} {this["code"]}",
            "execute_result" => $"result {this["execution_count"]} {Content["data"]?["text/plain"]}",
            "error" => $"error {this["ename"]}: {this["evalue"]}",
            _ => $"{Type} {Content.ToJsonString()}",
        };
}
