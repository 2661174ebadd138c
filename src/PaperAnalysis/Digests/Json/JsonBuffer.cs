using System.Buffers;

namespace PaperAnalysis.Digests;

/// <summary>A window on a JSON document that grows until it holds a whole record.</summary>
internal sealed class JsonBuffer(Stream stream) : IDisposable
{
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(256 << 10);
    private int _start;
    private int _end;
    private bool _ended;

    /// <summary>What was read and not passed yet.</summary>
    public ReadOnlySpan<byte> Held => _buffer.AsSpan(_start, _end - _start);

    public void Pass(int length) => _start += length;

    /// <summary>Reads until the buffer is full, twice as large if it was half full. False where nothing is left.</summary>
    public bool Extend()
    {
        if (_ended)
        {
            return false;
        }
        var held = _end - _start;
        var target = held > _buffer.Length / 2 ? ArrayPool<byte>.Shared.Rent(_buffer.Length * 2) : _buffer;
        _buffer.AsSpan(_start, held).CopyTo(target);
        if (target != _buffer)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = target;
        }
        (_start, _end) = (0, held);
        var read = stream.ReadAtLeast(_buffer.AsSpan(_end), _buffer.Length - _end, throwOnEndOfStream: false);
        _ended = _end + read < _buffer.Length;
        _end += read;
        return read > 0;
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }
}
