using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using PaperAnalysis.Kernel.Histories;
using PaperAnalysis.Kernel.Messages;
using PaperAnalysis.Notebooks.Sessions;

namespace PaperAnalysis.Kernel.Requests;

/// <summary>Runs cells, one after the other, and counts them.</summary>
internal sealed class ExecuteRequest(
    Lazy<ScriptSession> session,
    Iopub iopub,
    InputRequests input,
    History history,
    CurrentCell current
)
{
    private int _count;
    private int _uncounted;
    private long _abortBefore;

    /// <summary>
    /// From here on an interrupt is for this cell, also before its code runs and while its expressions do.
    /// </summary>
    public byte[] Answer(JupyterMessage request) =>
        request.ReceivedAt < _abortBefore ? Aborted() : current.Run(interrupt => Answer(request, interrupt));

    private byte[] Answer(JupyterMessage request, CancellationToken interrupt)
    {
        var code = request.Content.RequireText("code");
        var silent = request.Content.Flag("silent", false);
        // An empty cell is nothing to count, to keep or to compile.
        var empty = string.IsNullOrWhiteSpace(code);
        var stored = !silent && !empty && request.Content.Flag("store_history", true);
        if (stored)
        {
            _count++;
        }

        var number = _count;
        if (!silent)
        {
            PublishInput(request, code, number);
        }

        var result =
            empty ? new EvaluationResult.Success(null)
            : Refusal(request) is { } refused ? refused
            : Evaluate(code, Channel(request, silent, interrupt), interrupt, stored ? $"cell {number}" : null);
        iopub.Flush();
        if (stored)
        {
            history.Add(number, code, ValueText(result));
        }

        return result switch
        {
            EvaluationResult.Success(var value) => Succeeded(request, silent, number, value, interrupt),
            EvaluationResult.Failure(var name, var message, var traceback) => Failed(
                request,
                silent,
                number,
                name,
                message,
                traceback
            ),
            EvaluationResult.Interrupted(var restartNeeded) => Interrupted(request, silent, number, restartNeeded),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>JupyterLab sends a cell's metadata as that of the message, VS Code one level deeper.</summary>
    private static EvaluationResult.Failure? Refusal(JupyterMessage request) =>
        JsonObject.Create(request.Metadata) is not { } metadata ? null
        : CellLanguage.Refusal(metadata) is { } refused ? refused
        : metadata["metadata"] is JsonObject inner ? CellLanguage.Refusal(inner)
        : null;

    /// <param name="name">What errors call the cell, and what the ids of its displays are made of: no two cells share
    /// one.</param>
    private EvaluationResult Evaluate(
        string code,
        ICellChannel channel,
        CancellationToken interrupt,
        string? name = null
    ) =>
        session
            .Value.EvaluateAsync(code, channel, interrupt, name ?? $"uncounted cell {++_uncounted}")
            .GetAwaiter()
            .GetResult();

    private ICellChannel Channel(JupyterMessage request, bool silent, CancellationToken interrupt)
    {
        if (silent)
        {
            return new SilentChannel();
        }
        // A client that does not say whether it can ask is not asked: it might never answer.
        var mayAsk = request.Content.Flag("allow_stdin", false);
        return new CellChannel(iopub, request.HeaderBytes, mayAsk ? Ask : null);

        string? Ask(string prompt, bool password) => input.Ask(request, prompt, password, interrupt);
    }

    private void PublishInput(JupyterMessage request, string code, int number) =>
        iopub.Publish(
            request.HeaderBytes,
            "execute_input",
            json =>
            {
                json.WriteStartObject();
                json.WriteString("code", code);
                json.WriteNumber("execution_count", number);
                json.WriteEndObject();
            }
        );

    private byte[] Succeeded(
        JupyterMessage request,
        bool silent,
        int number,
        MimeBundle? value,
        CancellationToken interrupt
    )
    {
        if (value is not null && !silent)
        {
            iopub.Publish(
                request.HeaderBytes,
                "execute_result",
                json =>
                {
                    json.WriteStartObject();
                    json.WriteNumber("execution_count", number);
                    json.WriteBundle(value);
                    json.WriteEndObject();
                }
            );
        }

        return Reply.Ok(json =>
        {
            json.WriteNumber("execution_count", number);
            json.WriteStartArray("payload");
            json.WriteEndArray();
            json.WriteStartObject("user_expressions");
            if (
                request.Content.TryGetProperty("user_expressions", out var expressions)
                && expressions.ValueKind == JsonValueKind.Object
            )
            {
                foreach (var expression in expressions.EnumerateObject())
                {
                    WriteExpression(json, expression, interrupt);
                }
            }

            json.WriteEndObject();
        });
    }

    /// <summary>Each of the client's own expressions has its value, or its error, in the reply.</summary>
    private void WriteExpression(Utf8JsonWriter json, JsonProperty expression, CancellationToken interrupt)
    {
        json.WriteStartObject(expression.Name);
        switch (Evaluate(expression.Value.ToString(), new SilentChannel(), interrupt))
        {
            case EvaluationResult.Success({ } value):
                json.WriteString("status", "ok");
                json.WriteBundle(value);
                break;
            case EvaluationResult.Success:
                json.WriteString("status", "ok");
                json.WriteBundle(new([], []));
                break;
            case EvaluationResult.Failure(var name, var message, var traceback):
                json.WriteString("status", "error");
                Reply.WriteError(json, name, message, traceback);
                break;
            default:
                json.WriteString("status", "error");
                Reply.WriteError(json, InterruptedName, "The expression was interrupted.", []);
                break;
        }
        json.WriteEndObject();
    }

    private const string InterruptedName = "Interrupted";

    private byte[] Interrupted(JupyterMessage request, bool silent, int number, bool restartNeeded)
    {
        var message = restartNeeded
            ? "The cell was interrupted, but some of its code could not be stopped and still runs: restart needed."
            : "The cell was interrupted.";
        return Failed(
            request,
            silent,
            number,
            InterruptedName,
            message,
            [$"\u001b[31m{InterruptedName}\u001b[0m: {message}"]
        );
    }

    private byte[] Failed(
        JupyterMessage request,
        bool silent,
        int number,
        string name,
        string message,
        IReadOnlyList<string> traceback
    )
    {
        if (!silent)
        {
            iopub.Publish(
                request.HeaderBytes,
                "error",
                json =>
                {
                    json.WriteStartObject();
                    Reply.WriteError(json, name, message, traceback);
                    json.WriteEndObject();
                }
            );
        }
        // What arrived up to now was sent by a client that did not know of the error.
        if (request.Content.Flag("stop_on_error", true))
        {
            _abortBefore = Stopwatch.GetTimestamp();
        }

        return Json.Bytes(json =>
        {
            json.WriteStartObject();
            json.WriteString("status", "error");
            json.WriteNumber("execution_count", number);
            Reply.WriteError(json, name, message, traceback);
            json.WriteStartObject("user_expressions");
            json.WriteEndObject();
            json.WriteEndObject();
        });
    }

    /// <summary>
    /// The protocol's prose has the status "aborted" for a cell that did not run because one before it failed;
    /// jupyter_kernel_test's schema rejects it and takes "error", which every client knows, so that is what it is.
    /// </summary>
    private static byte[] Aborted() =>
        Reply.Error("Aborted", "The cell did not run, because one that was sent before it failed.", []);

    private static string? ValueText(EvaluationResult result) =>
        result is EvaluationResult.Success({ } value) ? value.Data["text/plain"]?.ToString() : null;
}
