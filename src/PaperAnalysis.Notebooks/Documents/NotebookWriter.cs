using System.Text;
using System.Text.Json.Nodes;
using PaperAnalysis.Notebooks.Sessions;
using PaperAnalysis.Notebooks.Sessions.Showing;
using PaperAnalysis.Storage;

namespace PaperAnalysis.Notebooks.Documents;

/// <summary>
/// Writes nbformat 4.5 in the layout of nbformat's own writer: sorted keys, one space of indent, text as arrays of
/// lines, non-ASCII as it is, a newline at the end. Equal notebooks give equal bytes.
/// </summary>
internal static class NotebookWriter
{
    public static string Write(Notebook notebook)
    {
        var root = (JsonObject)notebook.Unknown.DeepClone();
        root["nbformat"] = 4;
        root["nbformat_minor"] = 5;
        root["metadata"] = notebook.Metadata.DeepClone();
        root["cells"] = new JsonArray([.. CellIds.Complete(notebook.Cells).Select(ToJson)]);
        return CanonicalJson.Write(root);
    }

    /// <inheritdoc cref="FileReplacement.Write(string, ReadOnlyMemory{byte}[])"/>
    public static void Save(Notebook notebook, string path) =>
        FileReplacement.Write(path, new UTF8Encoding(false).GetBytes(Write(notebook)));

    /// <summary>One output as it stands in the file, for comparing.</summary>
    internal static JsonObject ToJson(Output output)
    {
        var json = (JsonObject)output.Unknown.DeepClone();
        switch (output)
        {
            case Output.Stream stream:
                json["output_type"] = "stream";
                json["name"] = stream.Name;
                json["text"] = Split(stream.Text);
                break;
            case Output.Display display:
                json["output_type"] = "display_data";
                AddBundle(json, display.Bundle);
                break;
            case Output.Result result:
                json["output_type"] = "execute_result";
                json["execution_count"] = result.ExecutionCount;
                AddBundle(json, result.Bundle);
                break;
            case Output.Error error:
                json["output_type"] = "error";
                json["ename"] = error.Name;
                json["evalue"] = error.Message;
                json["traceback"] = new JsonArray([.. error.Traceback]);
                break;
        }
        return json;
    }

    private static JsonObject ToJson(Cell cell)
    {
        var json = (JsonObject)cell.Unknown.DeepClone();
        json["id"] = cell.Id;
        json["source"] = Split(cell.Source);
        json["metadata"] = cell.Metadata.DeepClone();
        switch (cell)
        {
            case Cell.Markdown markdown:
                json["cell_type"] = "markdown";
                AddAttachments(json, markdown.Attachments);
                break;
            case Cell.Raw raw:
                json["cell_type"] = "raw";
                AddAttachments(json, raw.Attachments);
                break;
            case Cell.Code code:
                json["cell_type"] = "code";
                json["execution_count"] = code.ExecutionCount;
                json["outputs"] = new JsonArray([.. code.Outputs.Select(ToJson)]);
                break;
        }
        return json;
    }

    private static void AddBundle(JsonObject output, MimeBundle bundle)
    {
        output["data"] = Split(bundle.Data);
        output["metadata"] = bundle.Metadata.DeepClone();
    }

    private static void AddAttachments(JsonObject cell, JsonObject attachments)
    {
        if (attachments.Count > 0)
        {
            cell["attachments"] = new JsonObject(
                attachments.Select(a => KeyValuePair.Create(a.Key, (JsonNode?)Split(a.Value!.AsObject())))
            );
        }
    }

    private static JsonObject Split(JsonObject data) =>
        new(
            data.Select(d =>
                KeyValuePair.Create(
                    d.Key,
                    MimeTypes.IsSplit(d.Key) ? Split(d.Value!.GetValue<string>()) : d.Value?.DeepClone()
                )
            )
        );

    private static JsonArray Split(string text)
    {
        var lines = new JsonArray();
        for (var start = 0; start < text.Length; )
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            lines.Add((JsonNode)text[start..end]);
            start = end;
        }
        return lines;
    }
}
