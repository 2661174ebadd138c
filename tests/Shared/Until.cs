namespace PaperAnalysis.Tests.Shared;

/// <summary>
/// Waits for what other threads bring about. The bound only guards against a hang: no test passes or fails by the time
/// that something takes.
/// </summary>
internal static class Until
{
    public static readonly TimeSpan Bound = TimeSpan.FromMinutes(3);

    public static void True(Func<bool> condition, string what) =>
        Assert.True(SpinWait.SpinUntil(condition, Bound), $"waited in vain until {what}");

    public static async Task DoneAsync(Task task, string what)
    {
        Assert.True(await Task.WhenAny(task, Task.Delay(Bound)) == task, $"waited in vain until {what}");
        await task;
    }

    public static async Task<T> DoneAsync<T>(Task<T> task, string what)
    {
        await DoneAsync((Task)task, what);
        return await task;
    }
}
