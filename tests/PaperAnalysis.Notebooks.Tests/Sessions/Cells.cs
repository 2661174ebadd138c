using PaperAnalysis.Notebooks.Sessions;

namespace PaperAnalysis.Notebooks.Tests.Sessions;

/// <summary>Runs cells and takes their results apart.</summary>
internal static class Cells
{
    public static ScriptSession Session(string? folder = null) =>
        new(
            new SessionOptions
            {
                WorkingDirectory = folder ?? AppContext.BaseDirectory,
                InterruptGrace = TimeSpan.FromSeconds(20),
            }
        );

    public static async Task<EvaluationResult> Run(this ScriptSession session, params string[] cells)
    {
        EvaluationResult result = new EvaluationResult.Success(null);
        foreach (var cell in cells)
        {
            result = await session.EvaluateAsync(cell, new RecordingChannel(), CancellationToken.None);
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

    public static async Task<RecordingChannel> Outputs(this ScriptSession session, string cell, params string[] answers)
    {
        var channel = new RecordingChannel(answers);
        Succeeded(await session.EvaluateAsync(cell, channel, CancellationToken.None));
        return channel;
    }

    public static async Task<EvaluationResult.Failure> Failure(this ScriptSession session, params string[] cells) =>
        Assert.IsType<EvaluationResult.Failure>(await session.Run(cells));

    public static string? Plain(EvaluationResult result) => (string?)Succeeded(result)?.Data["text/plain"];

    public static MimeBundle? Succeeded(EvaluationResult result) =>
        result is EvaluationResult.Failure failure
            ? throw new Xunit.Sdk.XunitException(string.Join('\n', failure.Traceback))
            : Assert.IsType<EvaluationResult.Success>(result).Value;
}
