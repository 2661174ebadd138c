using System.Text.Json.Nodes;
using PaperAnalysis.Kernel.Messages;

namespace PaperAnalysis.Kernel.Requests;

/// <summary>The contents of replies that all requests share.</summary>
internal static class Reply
{
    public static JsonObject Ok(JsonObject? fields = null) => new JsonObject { ["status"] = "ok" }.With(fields ?? []);

    public static JsonObject Error(string name, string message, IEnumerable<string> traceback) =>
        new JsonObject { ["status"] = "error" }.With(Describe(name, message, traceback));

    /// <summary>An error as replies, publications and expressions hold it.</summary>
    public static JsonObject Describe(string name, string message, IEnumerable<string> traceback) =>
        new()
        {
            ["ename"] = name,
            ["evalue"] = message,
            ["traceback"] = new JsonArray([.. traceback]),
        };
}
