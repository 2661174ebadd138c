using System.Diagnostics;
using System.Globalization;
using PaperAnalysis.Notebooks.Pages;

namespace PaperAnalysis.Cli.Verbs;

/// <summary>One line on a terminal that names the notebook, the cell and the time; nothing elsewhere.</summary>
internal sealed class RenderProgress : IDisposable
{
    private const string ClearLine = "\r\e[K";
    private readonly Lock gate = new();
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private readonly Terminal terminal;
    private readonly Timer? timer;
    private CellStart? at;

    public RenderProgress(Terminal terminal)
    {
        this.terminal = terminal;
        // A long cell is seen to be alive.
        var period = TimeSpan.FromMilliseconds(200);
        timer = terminal.Interactive ? new Timer(_ => Draw(), null, period, period) : null;
    }

    public void Show(CellStart start)
    {
        at = start;
        if (timer is not null)
        {
            Draw();
        }
    }

    public void Dispose()
    {
        if (timer is null)
        {
            return;
        }
        timer.Dispose();
        lock (gate)
        {
            at = null;
            terminal.Error.Write(ClearLine);
        }
    }

    private void Draw()
    {
        lock (gate)
        {
            if (at is { } cell)
            {
                terminal.Error.Write(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{ClearLine}{cell.File}  cell {cell.Cell}/{cell.Cells}  {watch.Elapsed.TotalSeconds:0.0} s"
                    )
                );
            }
        }
    }
}
