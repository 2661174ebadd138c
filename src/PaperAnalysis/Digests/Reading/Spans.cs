namespace PaperAnalysis.Digests;

internal static class Spans
{
    /// <summary>An empty span where the place is beyond what a .NET string can hold, in files above 2 GiB.</summary>
    public static CharSpan Of(long start, long end) =>
        end <= int.MaxValue ? new CharSpan((int)start, (int)end) : default;
}
