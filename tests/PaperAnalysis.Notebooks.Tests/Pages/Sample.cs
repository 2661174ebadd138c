using System.Text.Json.Nodes;
using PaperAnalysis.Notebooks.Documents;
using PaperAnalysis.Notebooks.Pages;
using PaperAnalysis.Notebooks.Sessions;

namespace PaperAnalysis.Notebooks.Tests.Pages;

/// <summary>Short ways to write notebooks in tests.</summary>
internal static class Sample
{
    public static PageShell.Frame Frame { get; } = new() { Files = new InlinedFiles(new PlotlySource(null), null) };

    public static Cell.Markdown Markdown(string source) => new("m", source, [], []);

    public static Cell.Code Code(string source, params Output[] outputs) => new("c", source, [], outputs, null);

    public static Cell.Code Tagged(string tag, string source, params Output[] outputs) =>
        Code(source, outputs) with
        {
            Metadata = new JsonObject { ["tags"] = new JsonArray(tag) },
        };

    public static Notebook Notebook(params Cell[] cells) =>
        new([.. cells.Select((cell, i) => cell with { Id = FormattableString.Invariant($"{cell.Id}{i + 1}") })], []);

    public static MimeBundle Bundle(string mime, JsonNode content) => new(new JsonObject { [mime] = content }, []);

    public static Output Display(string mime, JsonNode content) => new Output.Display(Bundle(mime, content));
}
