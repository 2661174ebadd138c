using System.Text;

namespace PaperAnalysis.Cli;

/// <summary>Where a verb writes: data to <paramref name="Out"/>, messages to <paramref name="Error"/>.</summary>
/// <param name="Width">Columns of the terminal that shows <paramref name="Out"/>; null where it is a file or a
/// pipe.</param>
/// <param name="Interactive">True where <paramref name="Error"/> is a terminal, so that progress may be drawn
/// there.</param>
internal sealed record Terminal(TextWriter Out, TextWriter Error, int? Width = null, bool Interactive = false)
{
    // Of a terminal that does not say how wide it is.
    private const int UsualWidth = 80;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>What a path <c>-</c> is read from.</summary>
    public Func<Stream> Input { get; init; } = Console.OpenStandardInput;

    public static Terminal OfProcess() =>
        new(
            // Console.Out flushes at every write, which a hundred thousand rows feel, and is silent where a pipe is closed.
            new StreamWriter(StandardStream.Output(), Utf8, 1 << 16),
            new StreamWriter(StandardStream.Error(), Utf8) { AutoFlush = true },
            Console.IsOutputRedirected ? null
                : Console.WindowWidth > 0 ? Console.WindowWidth
                : UsualWidth,
            !Console.IsErrorRedirected
        );

    /// <summary>Says what cannot be used; the run ends with what this returns.</summary>
    public int Refuse(string message)
    {
        Say($"error: {message}");
        return ExitCode.BadInput;
    }

    /// <summary>Writes a message, which may have several lines; nothing in it steers the terminal.</summary>
    public void Say(string message) => Error.WriteLine(MessageText.Harmless(message));

    /// <summary>The same with the colours that are in it, where a person sees them.</summary>
    public void SayInColours(string message) => Error.WriteLine(MessageText.Harmless(message, colours: Interactive));
}
