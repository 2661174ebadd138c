using System.Diagnostics;
using System.Globalization;

namespace PaperAnalysis.Cli;

/// <summary>
/// One line on the terminal's error stream that names what is being done and the time since the start; nothing where
/// that stream is no terminal. To be disposed, which takes the line away, before anything else is written.
/// </summary>
internal sealed class ProgressLine : IProgress<string>, IDisposable
{
    private const string ClearLine = "\r\e[K";
    private readonly Lock _gate = new();
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly Terminal _terminal;
    private readonly Timer? _timer;
    private string? _phase;

    public ProgressLine(Terminal terminal)
    {
        this._terminal = terminal;
        // A long phase is seen to be alive.
        var period = TimeSpan.FromMilliseconds(200);
        _timer = terminal.Interactive ? new Timer(_ => Draw(), null, period, period) : null;
    }

    /// <summary>Names one phase while it lasts.</summary>
    public static T While<T>(Terminal terminal, string phase, Func<T> work)
    {
        using var line = new ProgressLine(terminal);
        line.Report(phase);
        return work();
    }

    /// <param name="value">The phase that begins, on one line: "reading", "notebook.ipynb  cell 3/12".</param>
    public void Report(string value)
    {
        if (_timer is not null)
        {
            _phase = MessageText.OnOneLine(value);
            Draw();
        }
    }

    public void Dispose()
    {
        if (_timer is null)
        {
            return;
        }
        _timer.Dispose();
        lock (_gate)
        {
            _phase = null;
            _terminal.Error.Write(ClearLine);
        }
    }

    private void Draw()
    {
        lock (_gate)
        {
            if (_phase is not null)
            {
                _terminal.Error.Write(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{ClearLine}{_phase}  {_watch.Elapsed.TotalSeconds:0.0} s"
                    )
                );
            }
        }
    }
}
