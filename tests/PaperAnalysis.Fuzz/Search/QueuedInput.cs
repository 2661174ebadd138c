namespace PaperAnalysis.Fuzz.Search;

/// <summary>An input of a queue.</summary>
/// <param name="Cost">Edges that it takes.</param>
internal sealed record QueuedInput(byte[] Bytes, long Cost)
{
    public long Burden => Cost * (Bytes.Length + 1);

    /// <summary>How often it was changed.</summary>
    public int Tried { get; set; }
}
