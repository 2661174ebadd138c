using System.Text;

namespace PaperAnalysis.Cli;

/// <summary>Where a verb writes: data to <paramref name="Out"/>, messages to <paramref name="Error"/>.</summary>
/// <param name="Width">Columns of the terminal that shows <paramref name="Out"/>; null where it is a file or a
/// pipe.</param>
/// <param name="Interactive">True where <paramref name="Error"/> is a terminal, so that progress may be drawn
/// there.</param>
internal sealed record Terminal(TextWriter Out, TextWriter Error, int? Width = null, bool Interactive = false)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static Terminal OfProcess() =>
        new(
            // Console.Out flushes at every write, which a hundred thousand rows feel.
            new StreamWriter(Console.OpenStandardOutput(), Utf8, 1 << 16),
            new StreamWriter(Console.OpenStandardError(), Utf8) { AutoFlush = true },
            Console.IsOutputRedirected ? null : Console.WindowWidth,
            !Console.IsErrorRedirected
        );

    /// <summary>Says what cannot be used; the run ends with what this returns.</summary>
    public int Refuse(string message)
    {
        Error.WriteLine($"error: {message}");
        return ExitCode.BadInput;
    }
}
