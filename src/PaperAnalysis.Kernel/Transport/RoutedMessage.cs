namespace PaperAnalysis.Kernel.Transport;

/// <param name="Identity">The peer to answer.</param>
/// <param name="ReceivedAt"><see cref="System.Diagnostics.Stopwatch.GetTimestamp"/> when its last part arrived.</param>
internal sealed record RoutedMessage(
    ReadOnlyMemory<byte> Identity,
    IReadOnlyList<ReadOnlyMemory<byte>> Parts,
    long ReceivedAt
);
