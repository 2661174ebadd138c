using System.Text.Json.Nodes;
using PaperAnalysis.Notebooks.Sessions;

namespace PaperAnalysis.Notebooks.Documents;

/// <summary>One element of a notebook's <c>cells</c>.</summary>
internal static class CellReader
{
    /// <summary>Reads a cell. Its id is empty where the file gives none, as nbformat 4.0 to 4.4 do.</summary>
    public static Cell Read(JsonNode? node, NotebookPlace place)
    {
        if (node is not JsonObject cell)
        {
            throw Malformed(place, "a cell");
        }

        var fields = new FieldReader(cell, place);
        var id = cell.ContainsKey("id") ? fields.Text("id") : "";
        var source = fields.Lines("source");
        var metadata = fields.Object("metadata");
        // nbformat's writer never stores whether this user trusts the cell.
        metadata.Remove("trusted");
        Cell read = fields.Text("cell_type") switch
        {
            "markdown" => new Cell.Markdown(id, source, metadata, Attachments(fields, place)),
            "raw" => new Cell.Raw(id, source, metadata, Attachments(fields, place)),
            "code" => new Cell.Code(
                id,
                source,
                metadata,
                [.. fields.Array("outputs").Select((output, i) => ReadOutput(output, place with { Output = i + 1 }))],
                fields.Count("execution_count")
            ),
            _ => throw fields.Wrong("cell_type", cell["cell_type"], "\"markdown\", \"code\" or \"raw\""),
        };
        return read with { Unknown = fields.Rest() };
    }

    private static JsonObject Attachments(FieldReader cell, NotebookPlace place)
    {
        var attachments = cell.ObjectOrEmpty("attachments");
        foreach (var name in attachments.Select(a => a.Key).ToArray())
        {
            attachments[name] = new FieldReader(attachments, place).Bundle(name);
        }

        return attachments;
    }

    private static Output ReadOutput(JsonNode? node, NotebookPlace place)
    {
        if (node is not JsonObject output)
        {
            throw Malformed(place, "an output");
        }

        var fields = new FieldReader(output, place);
        Output read = fields.Text("output_type") switch
        {
            "stream" => new Output.Stream(fields.Text("name"), fields.Lines("text")),
            "display_data" => new Output.Display(Bundle(fields)),
            "execute_result" => new Output.Result(Bundle(fields), fields.Count("execution_count")),
            "error" => new Output.Error(fields.Text("ename"), fields.Text("evalue"), fields.Strings("traceback")),
            _ => throw fields.Wrong(
                "output_type",
                output["output_type"],
                "\"stream\", \"display_data\", \"execute_result\" or \"error\""
            ),
        };
        return read with { Unknown = fields.Rest() };
    }

    private static MimeBundle Bundle(FieldReader fields) =>
        new(fields.Bundle("data"), fields.ObjectOrEmpty("metadata"));

    private static NotebookFormatException Malformed(NotebookPlace place, string what) =>
        new(
            place,
            $"{what} that is not a JSON object",
            "an object",
            "Save the notebook again in Jupyter, or remove it."
        );
}
