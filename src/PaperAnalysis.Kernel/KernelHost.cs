using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using PaperAnalysis.Kernel.Histories;
using PaperAnalysis.Kernel.Messages;
using PaperAnalysis.Kernel.Requests;
using PaperAnalysis.Kernel.Transport;
using PaperAnalysis.Notebooks.Sessions;
using PaperAnalysis.Notebooks.Sessions.Running;

namespace PaperAnalysis.Kernel;

using Answers = Dictionary<string, Func<JupyterMessage, JsonObject?>>;

/// <summary>
/// A running kernel: five sockets, a thread that serves shell (and so runs the cells), one that serves control while a
/// cell runs, and the heartbeat on threads of its own.
/// </summary>
internal sealed class KernelHost : IDisposable
{
    /// <summary>How long the first request waits for a client's iopub socket, which connects on its own time.</summary>
    private static readonly TimeSpan WaitForSubscriber = TimeSpan.FromMilliseconds(500);

    /// <summary>Heartbeats that a peer has not read: whoever reads none gets no more.</summary>
    private const long HeartbeatBytes = 1 << 20;

    private readonly ZmtpLimits _limits = new();
    private readonly JupyterWire _wire;
    private readonly Router _shell;
    private readonly Router _control;
    private readonly Router _stdin;
    private readonly Publisher _publisher;
    private readonly Iopub _iopub;
    private readonly History _history;
    private readonly CurrentCell _current = new();
    private readonly Lazy<ScriptSession> _session;
    private readonly List<ZmtpListener> _listeners = [];
    private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _ending = new();
    private readonly List<Thread> _sessionUsers = [];
    private bool _disposed;

    /// <summary>Binds exactly the ports of the connection file and begins to serve.</summary>
    /// <exception cref="IOException">A port is taken, or the address is not this machine's.</exception>
    public KernelHost(KernelOptions options)
    {
        var wire = _wire = new JupyterWire(new(options.Connection.Key));
        var known = new KnownIdentities();
        _shell = new(_limits, wire.Verify, known, options.Report);
        _control = new(_limits, wire.Verify, known, options.Report);
        _stdin = new(_limits, wire.Verify, known, options.Report);
        _publisher = new(_limits);
        Bind(options);
        _iopub = new(_publisher, wire);
        _iopub.Status(default, "starting");
        _history = new(options.HistoryFile, options.Report);
        _session = new(() => new(new SessionOptions()));
        var input = new InputRequests(_stdin, wire, options.Report);
        Serve("control", _control, ControlAnswers());
        Serve("shell", _shell, ShellAnswers(options.Connection, input));
        // The compiler takes longer to load than a client to say hello, so both are done at once.
        _sessionUsers.Add(Run("warm up", WarmUp));

        void Serve(string name, Router router, Answers answers)
        {
            var dispatcher = new Dispatcher(router, wire, _iopub, answers, Served, options.Report);
            var thread = Run(
                name,
                () =>
                {
                    if (router == _shell)
                    {
                        _publisher.WaitForSubscriber(WaitForSubscriber);
                    }

                    dispatcher.Run();
                }
            );
            if (router == _shell)
            {
                _sessionUsers.Add(thread);
            }
        }
    }

    /// <summary>Ends when a client asked the kernel to shut down, or <see cref="Stop"/> was called.</summary>
    public Task Stopped => _stopped.Task;

    /// <summary>Interrupts the cell that runs. Between cells it does nothing.</summary>
    public bool Interrupt() => _current.Interrupt();

    public void Stop() => _stopped.TrySetResult();

    /// <summary>
    /// The process ends without being asked to by a client: what was printed goes out, and the client that waits for a cell
    /// learns why it will hear no more.
    /// </summary>
    /// <param name="name">Of the error that the cell ends with.</param>
    public void Farewell(string name, string message, IReadOnlyList<string> traceback)
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        DueOutput.SendAll();
        _iopub.Flush();
        var request = _current.Request;
        _iopub.Publish(request?.HeaderBytes ?? default, "error", Reply.Describe(name, message, traceback));
        if (request is not null)
        {
            var reply = _wire.Encode(
                [.. request.Route.Skip(1)],
                "execute_reply",
                request.HeaderBytes,
                Reply.Error(name, message, traceback).Bytes()
            );
            _shell.Send(request.Route[0], reply);
            _iopub.Status(request.HeaderBytes, "idle");
        }
        _iopub.Dispose();
        foreach (var listener in _listeners)
        {
            listener.Dispose();
        }

        _history.Dispose();
    }

    /// <summary>Frees the ports, sends what is queued, writes the history and ends the session.</summary>
    public void Dispose()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        Stop();
        _current.Interrupt();
        _ending.Cancel();
        foreach (var router in new[] { _shell, _control, _stdin })
        {
            router.Complete();
        }

        _iopub.Dispose();
        foreach (var listener in _listeners)
        {
            listener.Dispose();
        }

        _history.Dispose();
        // A cell that cannot be stopped still uses the session; it ends with the process.
        if (_sessionUsers.TrueForAll(t => t.Join(TimeSpan.FromSeconds(1))))
        {
            _session.Value.Dispose();
            _ending.Dispose();
        }
    }

    private Answers ShellAnswers(ConnectionFile connection, InputRequests input)
    {
        var execute = new ExecuteRequest(_session, _iopub, input, _history, _current);
        var code = new CodeRequests(_session);
        var history = new HistoryRequest(_history);
        var comms = new CommRequests(_iopub);
        return new(ControlAnswers())
        {
            ["execute_request"] = execute.Answer,
            ["complete_request"] = code.Complete,
            ["inspect_request"] = code.Inspect,
            ["is_complete_request"] = code.IsComplete,
            ["history_request"] = history.Answer,
            ["comm_info_request"] = _ => CommRequests.Info(),
            ["comm_open"] = comms.Close,
            ["comm_msg"] = comms.Close,
            ["comm_close"] = _ => null,
            ["connect_request"] = _ => ConnectRequest.Answer(connection),
        };
    }

    /// <summary>Answered on control while a cell runs, and on shell for older clients that ask there.</summary>
    private Answers ControlAnswers() =>
        new(StringComparer.Ordinal)
        {
            ["kernel_info_request"] = _ => KernelInfo.Reply(),
            ["interrupt_request"] = _ =>
            {
                _current.Interrupt();
                return Reply.Ok();
            },
            ["shutdown_request"] = Shutdown,
        };

    private JsonObject Shutdown(JupyterMessage request)
    {
        var content = Reply.Ok(new() { ["restart"] = request.Content.Flag("restart", false) });
        // Other clients of this kernel learn of its end too.
        _iopub.Publish(request.HeaderBytes, "shutdown_reply", content);
        return content;
    }

    private void Served(JupyterMessage request)
    {
        if (request.Type == "shutdown_request")
        {
            Stop();
        }
    }

    private void Bind(KernelOptions options)
    {
        var connection = options.Connection;
        (string Name, int Port, ISocketPattern Pattern)[] sockets =
        [
            ("shell", connection.ShellPort, _shell),
            ("iopub", connection.IopubPort, _publisher),
            ("stdin", connection.StdinPort, _stdin),
            ("control", connection.ControlPort, _control),
            ("hb", connection.HeartbeatPort, new Replier()),
        ];
        var untrusted = new ByteBudget(_limits.MaxUntrustedTotal);
        foreach (var (name, port, pattern) in sockets)
        {
            try
            {
                var endpoint = new IPEndPoint(connection.Ip, port);
                _listeners.Add(
                    new(
                        endpoint,
                        pattern,
                        pattern is Replier ? _limits with { SendHighWaterBytes = HeartbeatBytes } : _limits,
                        options.Report,
                        untrusted
                    )
                );
            }
            catch (SocketException e)
            {
                _listeners.ForEach(l => l.Dispose());
                throw new IOException(
                    $"cannot bind {name}_port {port} on {connection.Ip}: {e.Message}. "
                        + "Another process may hold it: start the kernel again with a new connection file",
                    e
                );
            }
        }
    }

    /// <summary>
    /// The first cell finds what every cell needs already loaded: the compiler, the references and the way to show a
    /// value.
    /// </summary>
    private void WarmUp() => _session.Value.Evaluate("0", new SilentChannel(), _ending.Token, "warm-up");

    private static Thread Run(string name, Action run)
    {
        var thread = new Thread(() => run()) { IsBackground = true, Name = name };
        thread.Start();
        return thread;
    }
}
