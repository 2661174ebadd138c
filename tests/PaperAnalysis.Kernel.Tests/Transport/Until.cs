namespace PaperAnalysis.Kernel.Tests.Transport;

/// <summary>Waits for what other threads bring about; the bound only guards against a hang.</summary>
internal static class Until
{
    public static void True(Func<bool> condition, string what)
    {
        var deadline = Environment.TickCount64 + 60_000;
        while (!condition())
        {
            Assert.True(Environment.TickCount64 < deadline, $"waited in vain until {what}");
            Thread.Sleep(2);
        }
    }
}
