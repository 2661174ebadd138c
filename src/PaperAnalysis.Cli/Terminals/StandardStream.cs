using System.Runtime.InteropServices;

namespace PaperAnalysis.Cli;

/// <summary>
/// The process's standard output or error. The runtime's own stream says nothing where the reader has closed the pipe,
/// and a stream over the file keeps a place of its own in it, which overwrites what others write there.
/// </summary>
internal sealed class StandardStream : Stream
{
    private const int Interrupted = 4;
    private const int TryAgain = 11;
    private const int BrokenPipe = 32;

    private readonly int _descriptor;
    private readonly bool _silent;

    private StandardStream(int descriptor, bool silent) => (_descriptor, _silent) = (descriptor, silent);

    public static Stream Output() =>
        OperatingSystem.IsLinux() ? new StandardStream(1, silent: false) : Console.OpenStandardOutput();

    /// <summary>Where messages cannot be written there is no place to say so.</summary>
    public static Stream Error() =>
        OperatingSystem.IsLinux() ? new StandardStream(2, silent: true) : Console.OpenStandardError();

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Flush() { }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    /// <exception cref="ClosedPipeException">The reader has gone.</exception>
    /// <exception cref="IOException">It cannot be written.</exception>
    public override void Write(byte[] buffer, int offset, int count)
    {
        var rest = buffer.AsSpan(offset, count).ToArray();
        while (rest.Length > 0)
        {
            var written = WriteTo(_descriptor, rest, rest.Length);
            if (written >= 0)
            {
                rest = rest[(int)written..];
                continue;
            }

            switch (Marshal.GetLastPInvokeError())
            {
                case Interrupted:
                    break;
                case TryAgain:
                    // The reader made the pipe one that does not wait.
                    Thread.Sleep(1);
                    break;
                case var _ when _silent:
                    return;
                case BrokenPipe:
                    throw new ClosedPipeException();
                case var error:
                    throw new IOException($"{Marshal.GetPInvokeErrorMessage(error)} : standard output", error);
            }
        }
    }

    [DllImport("libc", EntryPoint = "write", ExactSpelling = true, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
#pragma warning disable SYSLIB1054 // Generated marshalling needs unsafe code for the whole project; a byte array needs none.
    private static extern nint WriteTo(int descriptor, byte[] bytes, nint count);
#pragma warning restore SYSLIB1054
}
