namespace PaperAnalysis.Fuzz.Targets;

/// <summary>Something was read without an error, but not as it is promised.</summary>
internal sealed class BrokenPromiseException(string promise) : Exception(promise)
{
    public static void Unless(bool holds, string promise)
    {
        if (!holds)
        {
            throw new BrokenPromiseException(promise);
        }
    }
}
