namespace PaperAnalysis.Kernel;

internal sealed record KernelOptions
{
    public required ConnectionFile Connection { get; init; }

    /// <summary>Where the history outlives the kernel; null keeps it in memory.</summary>
    public string? HistoryFile { get; init; }

    /// <summary>Told what a user or developer may want to know and no client asked for, one line each.</summary>
    public Action<string> Report { get; init; } = _ => { };
}
