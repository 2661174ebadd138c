namespace PaperAnalysis.Digests;

/// <summary>
/// Ends where its source fails, as a truncated gzip file does, and keeps the reason, so that what came before is still
/// read.
/// </summary>
/// <param name="packed">What a gzip file is unpacked from; its last bytes state how much it holds. Null for a plain
/// file.</param>
internal sealed class GuardedStream(Stream source, TailStream? packed) : ForwardStream(source)
{
    private long _given;

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
            var read = Source.Read(buffer);
            _given += read;
            if (read == 0 && buffer.Length > 0)
            {
                CheckLength();
            }
            return read;
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException)
        {
            Failure = failure;
            return 0;
        }
    }

    // The runtime takes a gzip file that breaks off for one that ends.
    private void CheckLength()
    {
        if (packed is not null && packed.LastNumber != (uint)_given)
        {
            Failure = new InvalidDataException($"the gzip file states {packed.LastNumber} bytes and holds {_given}");
        }
    }
}
