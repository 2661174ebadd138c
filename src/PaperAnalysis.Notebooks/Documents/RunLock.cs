using System.Security.Cryptography;
using System.Text;
using PaperAnalysis.Storage;

namespace PaperAnalysis.Notebooks.Documents;

/// <summary>
/// A hidden file that says that one process works on something. It is removed at the end; what a killed process left is
/// taken over.
/// </summary>
internal sealed class RunLock : IDisposable
{
    private const int Length = 32;

    private readonly string _file;
    private readonly FileStream _held;

    private RunLock(string file, FileStream held) => (_file, _held) = (file, held);

    /// <returns>Null where another process has the lock.</returns>
    /// <exception cref="NotebookInputException">A file of that name holds something else.</exception>
    /// <exception cref="IOException">The file cannot be made.</exception>
    public static RunLock? TryTake(string file)
    {
        FileStream held;
        try
        {
            held = FileChange.Open(file, FileMode.OpenOrCreate);
        }
        catch (IOException) when (File.Exists(file))
        {
            return null;
        }

        if (!IsOurs(held))
        {
            held.Dispose();
            throw new NotebookInputException(
                $"{file}: found a file that is not of a run, expected none of this name. Move it elsewhere."
            );
        }

        try
        {
            return Take(file, held);
        }
        catch
        {
            Release(file, held);
            throw;
        }
    }

    private static RunLock? Take(string file, FileStream held)
    {
        held.SetLength(0);
        FileChange.Write(held, Encoding.ASCII.GetBytes(Guid.NewGuid().ToString("N")));
        // The file may have been another's, who removed it between our opening and our locking it: then the name is
        // free for a third. A time that no one else gives tells whether the name still leads to the file that is held.
        var time = DateTime.UnixEpoch.AddSeconds(RandomNumberGenerator.GetInt32(1, int.MaxValue));
        FileChange.SetTime(held, time);
        if (File.GetLastWriteTimeUtc(file) == time)
        {
            return new RunLock(file, held);
        }

        held.Dispose();
        return null;
    }

    public void Dispose() => Release(_file, _held);

    private static void Release(string file, FileStream held)
    {
        // Removed while it is held, so that it is nobody else's yet; Windows refuses that.
        if (OperatingSystem.IsWindows())
        {
            held.Dispose();
        }

        try
        {
            FileChange.DeleteFile(file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The work is done or has failed already; what stays is taken over by the next run.
        }
        held.Dispose();
    }

    private static bool IsOurs(FileStream held)
    {
        var content = new byte[Length + 1];
        var read = held.ReadAtLeast(content, content.Length, throwOnEndOfStream: false);
        held.Position = 0;
        return read == 0 || read == Length && content.Take(Length).All(static b => char.IsAsciiHexDigitLower((char)b));
    }
}
