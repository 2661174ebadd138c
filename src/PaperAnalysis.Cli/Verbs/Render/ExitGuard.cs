namespace PaperAnalysis.Cli.Verbs;

/// <summary>
/// While it lives, the end of the process is the doing of a cell: then the run says so and does not count as done,
/// whatever exit code the cell gave.
/// </summary>
internal sealed class ExitGuard : IDisposable
{
    private readonly Terminal _terminal;

    public ExitGuard(Terminal terminal)
    {
        _terminal = terminal;
        AppDomain.CurrentDomain.ProcessExit += OnExit;
    }

    /// <summary>The cell that runs, as messages name it.</summary>
    public string Running { get; set; } = "";

    public void Dispose() => AppDomain.CurrentDomain.ProcessExit -= OnExit;

    private void OnExit(object? sender, EventArgs e)
    {
        _terminal.Refuse(
            $"{Running} ended the process (as Environment.Exit does), expected a cell that comes to its end. No page was written and no output stored; take that call out."
        );
        Environment.ExitCode = ExitCode.Differed;
    }
}
