namespace PaperAnalysis.Digests;

/// <summary>
/// Ends where its source fails, as a truncated gzip file does, and keeps the reason, so that what came before is still
/// read.
/// </summary>
internal sealed class GuardedStream(Stream source) : ForwardStream(source)
{
    /// <summary>Why the stream ended early; null where it did not.</summary>
    public Exception? Failure { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        if (Failure is not null)
        {
            return 0;
        }
        try
        {
            return Source.Read(buffer);
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            Failure = failure;
            return 0;
        }
    }
}
