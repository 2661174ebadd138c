using System.Globalization;
using System.Text;

namespace PaperAnalysis.Notebooks.Sessions.Showing;

/// <summary>
/// Takes text up to a limit and then throws, because only that stops a formatter that walks through an endless object
/// graph.
/// </summary>
internal sealed class BoundedWriter(int limit) : TextWriter(CultureInfo.InvariantCulture)
{
    private readonly StringBuilder _text = new();

    /// <summary>More came than the limit allows.</summary>
    public bool Full { get; private set; }

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => Write([value]);

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(ReadOnlySpan<char> buffer)
    {
        var room = limit - _text.Length;
        _text.Append(buffer[..Math.Min(room, buffer.Length)]);
        if (buffer.Length > room)
        {
            Full = true;
            throw new IOException($"More than {limit} characters.");
        }
    }

    public override string ToString() => _text.ToString();
}
