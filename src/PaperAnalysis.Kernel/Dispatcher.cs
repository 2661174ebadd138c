using System.Text.Json.Nodes;
using PaperAnalysis.Kernel.Messages;
using PaperAnalysis.Kernel.Requests;
using PaperAnalysis.Kernel.Transport;

namespace PaperAnalysis.Kernel;

/// <summary>
/// Serves one ROUTER, one request after the other: busy, what the request does, its reply, idle. Whatever goes wrong
/// inside, idle is said, and the next request is served.
/// </summary>
internal sealed class Dispatcher(
    Router router,
    JupyterWire wire,
    Iopub iopub,
    IReadOnlyDictionary<string, Func<JupyterMessage, JsonObject?>> answers,
    Action<JupyterMessage> served,
    Action<string> report
)
{
    private const string RequestSuffix = "_request";

    /// <summary>Serves until the router is completed.</summary>
    public void Run()
    {
        while (router.Receive() is { } raw)
        {
            try
            {
                var request = wire.Decode(raw);
                Serve(request);
                served(request);
            }
            catch (BadMessageException e)
            {
                report($"dropped a message: {e.Message}");
            }
            // No message that a client can write may end the kernel.
            catch (Exception e)
            {
                report($"dropped a message: {e}");
            }
        }
    }

    private void Serve(JupyterMessage request)
    {
        iopub.Status(request.HeaderBytes, "busy");
        try
        {
            var reply = Answer(request);
            iopub.Flush();
            if (reply is not null)
            {
                Send(request, reply);
            }
        }
        finally
        {
            iopub.Status(request.HeaderBytes, "idle");
        }
    }

    /// <summary>Written here too: a value that JSON cannot hold is a fault as any other.</summary>
    private byte[]? Answer(JupyterMessage request)
    {
        try
        {
            return (answers.TryGetValue(request.Type, out var answer) ? answer(request) : Unknown(request))?.Bytes();
        }
        catch (BadMessageException e)
        {
            report($"{request.Type}: {e.Message}");
            return Error(request, "BadRequest", e.Message, [])?.Bytes();
        }
        // A fault of the kernel itself must not end the user's session; it is shown where the user looks, with its
        // trace.
        catch (Exception e)
        {
            report($"{request.Type}: {e}");
            return Error(request, e.GetType().Name, e.Message, e.ToString().Split('\n'))?.Bytes();
        }
    }

    /// <summary>
    /// A request that we do not know is answered, so that nobody waits for it; other messages of unknown type need no
    /// answer.
    /// </summary>
    private static JsonObject? Unknown(JupyterMessage request) =>
        Error(
            request,
            "UnknownRequest",
            $"found {request.Type}, expected a message type of Jupyter protocol {JupyterWire.ProtocolVersion}",
            []
        );

    private static JsonObject? Error(
        JupyterMessage request,
        string name,
        string message,
        IEnumerable<string> traceback
    ) => request.Type.EndsWith(RequestSuffix, StringComparison.Ordinal) ? Reply.Error(name, message, traceback) : null;

    private void Send(JupyterMessage request, byte[] content)
    {
        var type = string.Concat(request.Type.AsSpan()[..^RequestSuffix.Length], "_reply");
        var reply = wire.Encode([.. request.Route.Skip(1)], type, request.HeaderBytes, content);
        // A client that has gone, or reads nothing any more, gets no reply; there is nobody to tell.
        router.Send(request.Route[0], reply);
    }
}
