using System.Text.Json.Nodes;
using PaperAnalysis.Kernel.Messages;
using PaperAnalysis.Kernel.Transport;

namespace PaperAnalysis.Kernel;

/// <summary>
/// Asks the person at the notebook for a line, over the stdin socket and the identity that the cell came from.
/// </summary>
internal sealed class InputRequests(Router stdin, JupyterWire wire, Action<string> report)
{
    /// <summary>A client's stdin socket may connect a moment after its shell socket.</summary>
    private static readonly TimeSpan WaitForSocket = TimeSpan.FromSeconds(2);
    private readonly Lock _oneAtATime = new();

    /// <returns>Null where the client has no stdin socket, or the kernel ends.</returns>
    /// <exception cref="OperationCanceledException">The cell was interrupted while it waited.</exception>
    public string? Ask(JupyterMessage cell, string prompt, bool password, CancellationToken interrupt)
    {
        lock (_oneAtATime)
        {
            // What was typed for an earlier question that nobody waits for any more.
            while (stdin.Receive(0) is not null) { }
            if (!SendQuestion(cell, prompt, password, interrupt))
            {
                return null;
            }

            while (true)
            {
                interrupt.ThrowIfCancellationRequested();
                if (stdin.IsCompleted)
                {
                    return null;
                }

                if (stdin.Receive(50) is { } raw && Answer(raw, cell) is { } answer)
                {
                    return answer;
                }
            }
        }
    }

    private bool SendQuestion(JupyterMessage cell, string prompt, bool password, CancellationToken interrupt)
    {
        var content = new JsonObject { ["prompt"] = prompt, ["password"] = password }.Bytes();
        var question = wire.Encode([.. cell.Route.Skip(1)], "input_request", cell.HeaderBytes, content);
        var deadline = Environment.TickCount64 + (long)WaitForSocket.TotalMilliseconds;
        while (!stdin.Send(cell.Route[0], question))
        {
            interrupt.ThrowIfCancellationRequested();
            if (Environment.TickCount64 > deadline)
            {
                return false;
            }

            Thread.Sleep(10);
        }
        return true;
    }

    private string? Answer(RoutedMessage raw, JupyterMessage cell)
    {
        try
        {
            var reply = wire.Decode(raw);
            return reply.Type == "input_reply" && raw.Identity.Span.SequenceEqual(cell.Route[0].Span)
                ? reply.Content.RequireText("value")
                : null;
        }
        catch (BadMessageException e)
        {
            report($"stdin: dropped a message: {e.Message}");
            return null;
        }
    }
}
