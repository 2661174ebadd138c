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
    private const string InterruptedName = "Interrupted";

    private int _count;
    private int _uncounted;
    private long _abortBefore;

    /// <summary>
    /// From here on an interrupt is for this cell, also before its code runs and while its expressions do.
    /// </summary>
    public JsonObject Answer(JupyterMessage request) =>
        request.ReceivedAt < _abortBefore ? Aborted() : current.Run(request, interrupt => Answer(request, interrupt));

    private JsonObject Answer(JupyterMessage request, CancellationToken interrupt)
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
            EvaluationResult.Failure failure => Failed(request, silent, number, failure),
            EvaluationResult.Interrupted(var restartNeeded) => Failed(
                request,
                silent,
                number,
                Interrupted(restartNeeded)
            ),
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
    ) => session.Value.Evaluate(code, channel, interrupt, name ?? $"uncounted cell {++_uncounted}");

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
        iopub.Publish(request.HeaderBytes, "execute_input", new() { ["code"] = code, ["execution_count"] = number });

    private JsonObject Succeeded(
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
                new JsonObject { ["execution_count"] = number }.With(Json.Of(value))
            );
        }

        return Reply.Ok(
            new()
            {
                ["execution_count"] = number,
                ["payload"] = new JsonArray(),
                ["user_expressions"] = Expressions(request, interrupt),
            }
        );
    }

    /// <summary>Each of the client's own expressions has its value, or its error, in the reply.</summary>
    private JsonObject Expressions(JupyterMessage request, CancellationToken interrupt)
    {
        var values = new JsonObject();
        if (
            request.Content.TryGetProperty("user_expressions", out var expressions)
            && expressions.ValueKind == JsonValueKind.Object
        )
        {
            foreach (var expression in expressions.EnumerateObject())
            {
                values[expression.Name] = Expression(expression.Value.ToString(), interrupt);
            }
        }

        return values;
    }

    private JsonObject Expression(string code, CancellationToken interrupt) =>
        Evaluate(code, new SilentChannel(), interrupt) switch
        {
            EvaluationResult.Success(var value) => Reply.Ok(Json.Of(value)),
            EvaluationResult.Failure(var name, var message, var traceback) => Reply.Error(name, message, traceback),
            _ => Reply.Error(InterruptedName, "The expression was interrupted.", []),
        };

    private static EvaluationResult.Failure Interrupted(bool restartNeeded)
    {
        var message = restartNeeded
            ? "The cell was interrupted, but some of its code could not be stopped and still runs: restart needed."
            : "The cell was interrupted.";
        return new(InterruptedName, message, [$"\u001b[31m{InterruptedName}\u001b[0m: {message}"]);
    }

    private JsonObject Failed(JupyterMessage request, bool silent, int number, EvaluationResult.Failure failure)
    {
        var (name, message, traceback) = failure;
        if (!silent)
        {
            iopub.Publish(request.HeaderBytes, "error", Reply.Describe(name, message, traceback));
        }
        // What arrived up to now was sent by a client that did not know of the error.
        if (request.Content.Flag("stop_on_error", true))
        {
            _abortBefore = Stopwatch.GetTimestamp();
        }

        return new JsonObject { ["status"] = "error", ["execution_count"] = number }
            .With(Reply.Describe(name, message, traceback))
            .With(new() { ["user_expressions"] = new JsonObject() });
    }

    /// <summary>
    /// The protocol's prose has the status "aborted" for a cell that did not run because one before it failed;
    /// jupyter_kernel_test's schema rejects it and takes "error", which every client knows, so that is what it is.
    /// </summary>
    private static JsonObject Aborted() =>
        Reply.Error("Aborted", "The cell did not run, because one that was sent before it failed.", []);

    private static string? ValueText(EvaluationResult result) =>
        result is EvaluationResult.Success({ } value) ? value.Data["text/plain"]?.ToString() : null;
}
