namespace PaperAnalysis.Kernel.Histories;

/// <summary>
/// One stored cell: <paramref name="Session"/> counts the kernel's starts, <paramref name="Line"/> the cells of one.
/// </summary>
/// <param name="Output">The text of the cell's value, where it had one.</param>
internal sealed record HistoryEntry(int Session, int Line, string Source, string? Output);
