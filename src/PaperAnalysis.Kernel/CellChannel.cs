using System.Text.Json.Nodes;
using PaperAnalysis.Kernel.Messages;
using PaperAnalysis.Notebooks.Sessions;

namespace PaperAnalysis.Kernel;

/// <summary>
/// One cell's way out. It lives as long as code of the cell may still write: late output carries the header of its own
/// cell.
/// </summary>
internal sealed class CellChannel(Iopub iopub, ReadOnlyMemory<byte> parentHeader, Func<string, bool, string?>? ask)
    : ICellChannel
{
    public void Publish(CellOutput output)
    {
        switch (output)
        {
            case CellOutput.Stream(var name, var text):
                iopub.Stream(parentHeader, name, text);
                break;
            case CellOutput.Display(var bundle, var id):
                iopub.Publish(parentHeader, "display_data", Shown(bundle, id));
                break;
            case CellOutput.UpdateDisplay(var bundle, var id):
                iopub.Publish(parentHeader, "update_display_data", Shown(bundle, id));
                break;
            case CellOutput.Clear(var wait):
                iopub.Publish(parentHeader, "clear_output", new() { ["wait"] = wait });
                break;
        }
    }

    public string? ReadLine(string prompt, bool password)
    {
        iopub.Flush();
        if (ask is null)
        {
            return null;
        }
        // The cell's own thread may be stopped at any instruction. It waits for a thread that may not, so that no
        // socket is left half used.
        return Task
            .Factory.StartNew(
                () => ask(prompt, password),
                CancellationToken.None,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default
            )
            .GetAwaiter()
            .GetResult();
    }

    private static JsonObject Shown(MimeBundle bundle, string? displayId) =>
        Json.Of(bundle)
            .With(new() { ["transient"] = displayId is null ? [] : new JsonObject { ["display_id"] = displayId } });
}
