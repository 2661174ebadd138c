using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;

namespace PaperAnalysis.Notebooks.Pages;

/// <summary>
/// The machine's Chromium without a window and without a network. It is driven by the DevTools protocol over two pipes, so
/// that no port is open meanwhile, and ends with this object, or with this process.
/// </summary>
internal sealed class HeadlessBrowser : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    // Chromium reads the descriptor 3 and writes to 4; a process that .NET starts has the first three alone.
    private const string Pipes = "exec \"$0\" \"$@\" 3<&0 4>&1 </dev/null >/dev/null";

    private static readonly string[] Arguments =
    [
        "--headless=new",
        "--remote-debugging-pipe",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--disable-extensions",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--no-default-browser-check",
        "--hide-scrollbars",
        "--force-color-profile=srgb",
        "--host-resolver-rules=MAP * ~NOTFOUND",
    ];

    private readonly string _program;
    private readonly Process _process;
    private readonly DirectoryInfo _profile;
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonObject>> _waiting = [];
    private readonly StringBuilder _said = new();
    private readonly Task _reading;
    private int _sent;

    private HeadlessBrowser(string program, DirectoryInfo profile)
    {
        _program = program;
        _profile = profile;
        var start = new ProcessStartInfo("/bin/sh")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // Root, as in containers, has no sandbox.
        string[] own =
        [
            $"--user-data-dir={profile.FullName}",
            .. Environment.IsPrivilegedProcess ? ["--no-sandbox"] : Array.Empty<string>(),
        ];
        foreach (var argument in (string[])["-c", Pipes, program, .. Arguments, .. own])
        {
            start.ArgumentList.Add(argument);
        }
        _process = Process.Start(start)!;
        _process.ErrorDataReceived += (_, line) =>
        {
            lock (_said)
            {
                _said.AppendLine(line.Data);
            }
        };
        _process.BeginErrorReadLine();
        _reading = Task.Run(ReadAsync);
    }

    /// <param name="program">As <see cref="Chromium"/> finds it.</param>
    public static HeadlessBrowser Start(string program) =>
        new(program, Directory.CreateTempSubdirectory("paper-analysis-browser-"));

    /// <summary>A new page in a window of this width, which gets nothing from a network.</summary>
    /// <exception cref="BrowserException">Chromium ended, or did not answer.</exception>
    public async Task<BrowserPage> OpenAsync(int width, int height, CancellationToken cancellation)
    {
        var created = await SendAsync("Target.createTarget", new() { ["url"] = "about:blank" }, null, cancellation);
        var attached = await SendAsync(
            "Target.attachToTarget",
            new() { ["targetId"] = (string)created["targetId"]!, ["flatten"] = true },
            null,
            cancellation
        );
        var page = new BrowserPage(this, (string)attached["sessionId"]!);
        await page.PrepareAsync(width, height, cancellation);
        return page;
    }

    /// <summary>Sends a command and returns its result.</summary>
    /// <param name="session">The page that it is for; null for the browser.</param>
    /// <exception cref="BrowserException">Chromium refused it, ended, or did not answer.</exception>
    public async Task<JsonObject> SendAsync(
        string method,
        JsonObject parameters,
        string? session,
        CancellationToken cancellation
    )
    {
        var id = Interlocked.Increment(ref _sent);
        var message = new JsonObject
        {
            ["id"] = id,
            ["method"] = method,
            ["params"] = parameters,
        };
        if (session is not null)
        {
            message["sessionId"] = session;
        }
        var answer = _waiting[id] = new TaskCompletionSource<JsonObject>(
            TaskCreationOptions.RunContinuationsAsynchronously
        );
        try
        {
            var bytes = Encoding.UTF8.GetBytes(message.ToJsonString() + "\0");
            await _process.StandardInput.BaseStream.WriteAsync(bytes, cancellation);
            await _process.StandardInput.BaseStream.FlushAsync(cancellation);
            if (_reading.IsCompleted)
            {
                throw Ended();
            }
            var answered = await answer.Task.WaitAsync(Patience, cancellation);
            return answered["error"] is JsonObject error
                ? throw new BrowserException($"{_program} refused {method}: {(string?)error["message"]}")
                : answered["result"] as JsonObject ?? [];
        }
        catch (IOException)
        {
            throw Ended();
        }
        catch (TimeoutException)
        {
            throw new BrowserException(
                $"{_program} did not answer {method} in {(int)Patience.TotalSeconds} s. Run again where the machine has less to do."
            );
        }
        finally
        {
            _waiting.TryRemove(id, out _);
        }
    }

    public async ValueTask DisposeAsync()
    {
        // Without its pipe it ends by itself; whatever does not, is ended.
        try
        {
            _process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has ended before, which was told.
        }
        using (var soon = new CancellationTokenSource(TimeSpan.FromSeconds(3)))
        {
            try
            {
                await _process.WaitForExitAsync(soon.Token);
            }
            catch (OperationCanceledException)
            {
                _process.Kill(entireProcessTree: true);
            }
        }
        _process.Dispose();
        try
        {
            _profile.Delete(recursive: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // A helper of the browser still writes there; the system clears its temporary folder.
        }
    }

    /// <summary>Messages end in a zero byte each.</summary>
    private async Task ReadAsync()
    {
        var buffer = new byte[1 << 16];
        using var message = new MemoryStream();
        try
        {
            for (int read; (read = await _process.StandardOutput.BaseStream.ReadAsync(buffer)) > 0; )
            {
                var rest = buffer.AsMemory(0, read);
                for (int end; (end = rest.Span.IndexOf((byte)0)) >= 0; rest = rest[(end + 1)..])
                {
                    message.Write(rest.Span[..end]);
                    Receive(message.GetBuffer().AsSpan(0, (int)message.Length));
                    message.SetLength(0);
                }
                message.Write(rest.Span);
            }
        }
        catch (Exception closed) when (closed is IOException or ObjectDisposedException)
        {
            // Who waits is told below.
        }
        foreach (var answer in _waiting.Values)
        {
            answer.TrySetException(Ended());
        }
    }

    private void Receive(ReadOnlySpan<byte> message)
    {
        if (
            JsonNode.Parse(message) is JsonObject received
            && received["id"] is JsonValue id
            && _waiting.TryGetValue((int)id, out var answer)
        )
        {
            answer.TrySetResult(received);
        }
    }

    private BrowserException Ended()
    {
        // What it said last may still be on its way.
        _process.WaitForExitAsync().Wait(TimeSpan.FromSeconds(10));
        lock (_said)
        {
            var last = _said.ToString().Trim().Split('\n')[^1].Trim();
            return new BrowserException(
                $"{_program} ended before it answered{(last == "" ? "" : $"; it said: {last}")}. Start it with --headless --dump-dom about:blank to see what it lacks."
            );
        }
    }
}
