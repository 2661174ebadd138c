using System.Text.Json.Nodes;
using PaperAnalysis.Notebooks.Documents;
using PaperAnalysis.Notebooks.Sessions;

namespace PaperAnalysis.Notebooks.Tests.Documents;

public class CanonicalNotebookTests
{
    [Fact]
    public void Code_cells_are_counted_from_1_with_their_results()
    {
        var result = new Output.Result(new MimeBundle([], []), 17);
        var notebook = new Notebook(
            [
                new Cell.Code("a", "1", [], [], null),
                new Cell.Code("blank", " ", [], [], 9),
                new Cell.Markdown("b", "", [], []),
                new Cell.Code("c", "2", [], [result], 17),
            ],
            []
        ).Canonical();
        Assert.Equal([1, null, 2], notebook.Cells.OfType<Cell.Code>().Select(c => c.ExecutionCount));
        Assert.Equal(2, Assert.IsType<Output.Result>(((Cell.Code)notebook.Cells[3]).Outputs[0]).ExecutionCount);
    }

    [Fact]
    public void Times_and_editor_state_go_and_other_metadata_stays()
    {
        var metadata = new JsonObject
        {
            ["execution"] = new JsonObject { ["iopub.status.busy"] = "2026-01-01" },
            ["ExecuteTime"] = new JsonObject(),
            ["collapsed"] = true,
            ["tags"] = new JsonArray("findings"),
        };
        var notebook = new Notebook(
            [new Cell.Code("a", "", metadata, [], null)],
            new JsonObject { ["papermill"] = new JsonObject(), ["kernelspec"] = "k" }
        ).Canonical();
        Assert.Equal(["tags"], notebook.Cells[0].Metadata.Select(m => m.Key));
        Assert.Equal(["kernelspec"], notebook.Metadata.Select(m => m.Key));
    }
}
