using System.Globalization;
using System.Text.Json.Nodes;
using PaperAnalysis.Notebooks.Documents;

namespace PaperAnalysis.Notebooks.Pages;

/// <summary>
/// What a person needs to mend a failing cell: where it is, its source, its output so far and the error.
/// </summary>
internal static class FailureText
{
    /// <remarks>The error counts code cells, as Jupyter does beside them.</remarks>
    /// <param name="colours">Keep the error's colours, for a terminal.</param>
    public static string Write(string file, RunResult.Failed failed, bool colours)
    {
        var output = string.Concat(failed.Cell.Outputs.Where(o => o != failed.Error).Select(TextOf));
        var traceback =
            failed.Error.Traceback.Count == 0
                ? $"{failed.Error.Name}: {failed.Error.Message}"
                : string.Join('\n', failed.Error.Traceback);
        return string.Create(
                CultureInfo.InvariantCulture,
                $"{file}, cell {failed.Number} (code cell {failed.Cell.ExecutionCount}, id {failed.Cell.Id}) failed with {failed.Error.Name}: {failed.Error.Message}\n"
            )
            + Part("source", failed.Cell.Source)
            + Part("output", AnsiHtml.Strip(output))
            + Part("error", colours ? traceback : AnsiHtml.Strip(traceback));
    }

    private static string Part(string name, string text) =>
        text.Trim('\n') == ""
            ? ""
            : $"  {name}:\n" + string.Concat(text.Trim('\n').Split('\n').Select(line => $"    {line}\n"));

    private static string TextOf(Output output) =>
        output switch
        {
            Output.Stream stream => stream.Text,
            Output.Display display => PlainOf(display.Bundle.Data),
            Output.Result result => PlainOf(result.Bundle.Data),
            Output.Error error => $"{error.Name}: {error.Message}\n",
            _ => "",
        };

    private static string PlainOf(JsonObject data) =>
        data["text/plain"] is { } text
            ? text.GetValue<string>().TrimEnd('\n') + "\n"
            : $"[{string.Join(", ", data.Select(d => d.Key))}]\n";
}
