using System.Text.Json.Nodes;
using PaperAnalysis.Notebooks.Sessions.Running;
using PaperAnalysis.Notebooks.Sessions.Showing;

namespace PaperAnalysis.Notebooks.Sessions;

/// <summary>Displays written after the value: <c>frame.Display()</c>.</summary>
public static class ValueDisplay
{
    /// <inheritdoc cref="NotebookFunctions.display"/>
    public static DisplayedValue Display<T>(this T value, params string[] mimeTypes) =>
        Show(Representations.Of(value, mimeTypes));

    /// <summary>Shows a text as what it is: <c>"**bold**".DisplayAs("text/markdown")</c>.</summary>
    public static DisplayedValue DisplayAs(this string text, string mimeType)
    {
        var content = MimeTypes.IsJson(mimeType) ? JsonNode.Parse(text) : JsonValue.Create(text);
        return Show(new MimeBundle(new JsonObject { [mimeType] = content }, []));
    }

    internal static ProgressLoop Follow(string title, long? count) =>
        new(title, count, TimeProvider.System, first => Show(first).Update);

    internal static DisplayedValue Show(MimeBundle bundle)
    {
        var run = CellRun.Here();
        var id = run.NextDisplayId();
        run.Publish(new CellOutput.Display(bundle, id));
        return new DisplayedValue(run, id);
    }
}
