using System.Text.Json.Nodes;
using PaperAnalysis.Kernel.Messages;

namespace PaperAnalysis.Kernel;

/// <summary>How the kernel introduces itself.</summary>
internal static class KernelInfo
{
    public const string Language = "C#";

    /// <summary>
    /// Of the compiler that runs the cells, written here because asking it would load it before the client has an
    /// answer; a test holds the two together.
    /// </summary>
    private const string LanguageVersion = "15.0";

    public static string Version { get; } = typeof(KernelInfo).Assembly.GetName().Version?.ToString(3) ?? "0";

    public static JsonObject Reply() =>
        new()
        {
            ["status"] = "ok",
            ["protocol_version"] = JupyterWire.ProtocolVersion,
            ["implementation"] = "paper-analysis",
            ["implementation_version"] = Version,
            ["language_info"] = new JsonObject
            {
                ["name"] = Language,
                ["version"] = LanguageVersion,
                ["mimetype"] = "text/x-csharp",
                ["file_extension"] = ".cs",
                ["pygments_lexer"] = "csharp",
                ["codemirror_mode"] = "text/x-csharp",
            },
            ["banner"] =
                $"C# {LanguageVersion} on .NET {Environment.Version}, PaperAnalysis {Version}. #!help lists the commands.",
            ["debugger"] = false,
            ["help_links"] = new JsonArray(
                Link("C# reference", "https://learn.microsoft.com/dotnet/csharp/"),
                Link(".NET API", "https://learn.microsoft.com/dotnet/api/")
            ),
        };

    private static JsonObject Link(string text, string url) => new() { ["text"] = text, ["url"] = url };
}
