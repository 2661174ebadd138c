using PaperAnalysis.Notebooks.Sessions;

namespace PaperAnalysis.Notebooks.Tests.Sessions;

/// <summary>Runs cells and takes their results apart.</summary>
internal static class Cells
{
    public static ScriptSession Session(string? folder = null) =>
        new(new SessionOptions { WorkingDirectory = folder ?? AppContext.BaseDirectory, InterruptGrace = Until.Bound });

    public static async Task<EvaluationResult> Run(this ScriptSession session, params string[] cells)
    {
        EvaluationResult result = new EvaluationResult.Success(null);
        foreach (var cell in cells)
        {
            result = await session.Ended(cell, new RecordingChannel());
        }
        return result;
    }

    /// <summary>The plain text of the value of the last of the cells, all of which must succeed.</summary>
    public static async Task<string?> Value(this ScriptSession session, params string[] cells)
    {
        string? value = null;
        foreach (var cell in cells)
        {
            value = Plain(await session.Run(cell));
        }
        return value;
    }

    /// <summary>The value of the last of the cells, which must have one.</summary>
    public static async Task<MimeBundle> Shown(this ScriptSession session, params string[] cells) =>
        Assert.IsType<MimeBundle>(Succeeded(await session.Run(cells)));

    public static async Task<RecordingChannel> Outputs(this ScriptSession session, string cell, params string[] answers)
    {
        var channel = new RecordingChannel(answers);
        Succeeded(await session.Ended(cell, channel));
        return channel;
    }

    public static Task<EvaluationResult> Ended(
        this ScriptSession session,
        string cell,
        RecordingChannel channel,
        CancellationToken interrupt = default
    ) => Until.DoneAsync(session.EvaluateAsync(cell, channel, interrupt), $"this cell ended: {cell}");

    /// <summary>Interrupts a cell once it has shown so much, which it does while its own code runs.</summary>
    public static async Task<(EvaluationResult Result, RecordingChannel Channel)> Interrupted(
        this ScriptSession session,
        string cell,
        int outputs = 1
    )
    {
        using var interrupt = new CancellationTokenSource();
        var channel = new RecordingChannel();
        var running = session.Ended(cell, channel, interrupt.Token);
        await Task.WhenAny(running, channel.Shows(outputs));
        await interrupt.CancelAsync();
        return (await running, channel);
    }

    public static async Task<EvaluationResult.Failure> Failure(this ScriptSession session, params string[] cells) =>
        Assert.IsType<EvaluationResult.Failure>(await session.Run(cells));

    public static string? Plain(EvaluationResult result) => (string?)Succeeded(result)?.Data["text/plain"];

    public static MimeBundle? Succeeded(EvaluationResult result) =>
        result is EvaluationResult.Failure failure
            ? throw new Xunit.Sdk.XunitException(string.Join('\n', failure.Traceback))
            : Assert.IsType<EvaluationResult.Success>(result).Value;
}
