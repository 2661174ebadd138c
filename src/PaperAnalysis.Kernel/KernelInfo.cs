using PaperAnalysis.Kernel.Messages;

namespace PaperAnalysis.Kernel;

/// <summary>How the kernel introduces itself. Never changes, so it is written once.</summary>
internal static class KernelInfo
{
    public const string Language = "C#";

    /// <summary>
    /// Of the compiler that runs the cells, written here because asking it would load it before the client has an
    /// answer; a test holds the two together.
    /// </summary>
    private const string LanguageVersion = "15.0";

    public static string Version { get; } = typeof(KernelInfo).Assembly.GetName().Version?.ToString(3) ?? "0";

    public static byte[] Reply { get; } = Write();

    private static byte[] Write() =>
        Json.Bytes(json =>
        {
            json.WriteStartObject();
            json.WriteString("status", "ok");
            json.WriteString("protocol_version", JupyterWire.ProtocolVersion);
            json.WriteString("implementation", "paper-analysis");
            json.WriteString("implementation_version", Version);
            json.WriteStartObject("language_info");
            json.WriteString("name", Language);
            json.WriteString("version", LanguageVersion);
            json.WriteString("mimetype", "text/x-csharp");
            json.WriteString("file_extension", ".cs");
            json.WriteString("pygments_lexer", "csharp");
            json.WriteString("codemirror_mode", "text/x-csharp");
            json.WriteEndObject();
            json.WriteString(
                "banner",
                $"C# {LanguageVersion} on .NET {Environment.Version}, PaperAnalysis {Version}. #!help lists the commands."
            );
            json.WriteBoolean("debugger", false);
            json.WriteStartArray("help_links");
            Link(json, "C# reference", "https://learn.microsoft.com/dotnet/csharp/");
            Link(json, ".NET API", "https://learn.microsoft.com/dotnet/api/");
            json.WriteEndArray();
            json.WriteEndObject();
        });

    private static void Link(System.Text.Json.Utf8JsonWriter json, string text, string url)
    {
        json.WriteStartObject();
        json.WriteString("text", text);
        json.WriteString("url", url);
        json.WriteEndObject();
    }
}
