using System.Text.Json;

namespace PaperAnalysis.Kernel.Messages;

/// <summary>One request as it came from a client.</summary>
/// <param name="Route">Identities to send the answer to: the ROUTER's, and any that hops in between added.</param>
/// <param name="HeaderBytes">The header as it was sent; it becomes the parent header of everything that this request
/// causes.</param>
/// <param name="Type">For instance <c>execute_request</c>.</param>
/// <param name="ReceivedAt"><see cref="System.Diagnostics.Stopwatch.GetTimestamp"/> on arrival.</param>
internal sealed record JupyterMessage(
    IReadOnlyList<ReadOnlyMemory<byte>> Route,
    ReadOnlyMemory<byte> HeaderBytes,
    string Id,
    string Type,
    JsonElement Metadata,
    JsonElement Content,
    long ReceivedAt
);
