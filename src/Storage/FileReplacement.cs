namespace PaperAnalysis.Notebooks.Documents;

/// <summary>
/// Gives a file new content whole or not at all: a finished neighbour takes its place. A link stays a link, and the
/// file keeps its mode.
/// </summary>
internal static class FileReplacement
{
    /// <param name="path">May be new. Only one process at a time may replace a file: see <see cref="RunLock"/>.</param>
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        var target = TargetOf(path);
        // Hidden, and always of the same name: what a killed run left is replaced by the next.
        var unfinished = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.unfinished");
        try
        {
            using (var stream = new FileStream(unfinished, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                if (!OperatingSystem.IsWindows() && File.Exists(target))
                {
                    File.SetUnixFileMode(stream.SafeFileHandle, File.GetUnixFileMode(target));
                }

                stream.Write(content);
                stream.Flush(flushToDisk: true);
            }

            File.Move(unfinished, target, overwrite: true);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }

    /// <summary>The file itself, where the path is a link to it.</summary>
    private static string TargetOf(string path)
    {
        var file = new FileInfo(Path.GetFullPath(path));
        return file.LinkTarget is null ? file.FullName : file.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
    }
}
