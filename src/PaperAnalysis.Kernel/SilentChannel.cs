using PaperAnalysis.Notebooks.Sessions;

namespace PaperAnalysis.Kernel;

/// <summary>For code that the client runs for itself: nothing is shown and nobody is asked.</summary>
internal sealed class SilentChannel : ICellChannel
{
    public void Publish(CellOutput output) { }

    public string? ReadLine(string prompt, bool password) => null;
}
