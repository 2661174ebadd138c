using System.IO.Compression;

namespace PaperAnalysis.Digests;

/// <summary>
/// What a gzip file of one member or several holds. Fails where a member breaks off, or where more comes out than the
/// options allow.
/// </summary>
internal sealed class UnpackedStream : ForwardStream
{
    // Below this, the share of what is packed does not matter.
    private const long AlwaysAllowed = 64L << 20;

    private readonly GzipMembers _members;
    private readonly ReadOptions _options;
    private GZipStream _member;
    private long _ofMember;
    private long _total;

    public UnpackedStream(GzipMembers members, ReadOptions options)
        : base(members)
    {
        _members = members;
        _options = options;
        _member = NewMember();
    }

    /// <exception cref="InvalidDataException">The file is broken, or breaks off.</exception>
    /// <exception cref="BoundException">More comes out than is allowed.</exception>
    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty)
        {
            return 0;
        }
        while (true)
        {
            var read = _member.Read(buffer);
            if (read > 0)
            {
                _ofMember += read;
                _total += read;
                CheckBounds();
                return read;
            }
            if (_members.IsPaused)
            {
                GoOn();
                continue;
            }
            // The runtime takes a gzip file that breaks off for one that ends.
            return _members.LastNumber == (uint)_ofMember
                ? 0
                : throw new InvalidDataException(
                    FormattableString.Invariant(
                        $"the gzip file states {_members.LastNumber} bytes and holds {_ofMember}"
                    )
                );
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _member.Dispose();
        }
        base.Dispose(disposing);
    }

    // What looks like another member may also be bytes of this one.
    private void GoOn()
    {
        if (_members.LastNumber == (uint)_ofMember)
        {
            _member.Dispose();
            _member = NewMember();
            _ofMember = 0;
        }
        _members.Resume();
    }

    private GZipStream NewMember() => new(_members, CompressionMode.Decompress, leaveOpen: true);

    private void CheckBounds()
    {
        if (_total > _options.MostUnpackedBytes)
        {
            throw BoundException.Of(
                $"more than {_options.MostUnpackedBytes} bytes in a packed file",
                nameof(ReadOptions.MostUnpackedBytes)
            );
        }
        if (_total > AlwaysAllowed && _total > _members.Given * (double)_options.MostTimesUnpacked)
        {
            throw BoundException.Of(
                $"{_members.Given} packed bytes that give more than {_options.MostTimesUnpacked} times as many",
                nameof(ReadOptions.MostTimesUnpacked)
            );
        }
    }
}
