using PaperAnalysis.Kernel.Messages;

namespace PaperAnalysis.Kernel;

/// <summary>The cell that runs now, so that an interrupt reaches it and no other.</summary>
internal sealed class CurrentCell
{
    private readonly Lock _gate = new();
    private CancellationTokenSource? _running;
    private JupyterMessage? _request;

    /// <summary>What the client sent of the cell that runs; null where none does.</summary>
    public JupyterMessage? Request
    {
        get
        {
            lock (_gate)
            {
                return _request;
            }
        }
    }

    /// <summary>Runs a cell that <see cref="Interrupt"/> can cancel.</summary>
    public T Run<T>(JupyterMessage request, Func<CancellationToken, T> cell)
    {
        // Not disposed: a callback of the interrupt may still be under way when the cell has ended, and a source
        // without a timer holds nothing.
        var source = new CancellationTokenSource();
        lock (_gate)
        {
            (_running, _request) = (source, request);
        }

        try
        {
            return cell(source.Token);
        }
        finally
        {
            lock (_gate)
            {
                (_running, _request) = (null, null);
            }
        }
    }

    /// <summary>
    /// False where no cell runs: an interrupt between cells does nothing, and nothing to the next cell.
    /// </summary>
    public bool Interrupt()
    {
        CancellationTokenSource? source;
        lock (_gate)
        {
            source = _running;
        }

        if (source is null)
        {
            return false;
        }
        // What is registered with the token may block until the cell gives way; whoever interrupts must not.
        new Thread(source.Cancel) { IsBackground = true, Name = "interrupt" }.Start();
        return true;
    }
}
