namespace PaperAnalysis.Storage;

/// <summary>
/// Gives a file new content whole or not at all: a finished neighbour takes its place. A link stays a link, and the
/// file keeps its mode.
/// </summary>
internal static class FileReplacement
{
    /// <inheritdoc cref="Write(string, Action{FileStream})"/>
    /// <param name="parts">The content.</param>
    public static void Write(string path, params ReadOnlyMemory<byte>[] parts) =>
        Write(
            path,
            file =>
            {
                foreach (var part in parts)
                {
                    FileChange.Write(file, part.Span);
                }
            }
        );

    /// <param name="path">May be new. Of two processes that replace one file at the same time one fails. A pipe or a
    /// device has no content to keep, and gets the new one as it is written.</param>
    /// <param name="write">Writes the content.</param>
    public static void Write(string path, Action<FileStream> write)
    {
        if (File.Exists(path) && !FileKind.IsOrdinary(path))
        {
            using var open = FileChange.Open(path, FileMode.Open);
            write(open);
            return;
        }

        var target = TargetOf(path);
        // Hidden, and always of the same name: what a killed run left is replaced by the next.
        var unfinished = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.unfinished");
        using (var file = FileChange.Open(unfinished, FileMode.Create))
        {
            try
            {
                if (File.Exists(target))
                {
                    FileChange.CopyMode(target, file);
                }

                write(file);
                FileChange.Flush(file);
            }
            catch
            {
                Discard(unfinished);
                throw;
            }
        }

        try
        {
            FileChange.RenameFile(unfinished, target);
        }
        catch
        {
            Discard(unfinished);
            throw;
        }
    }

    // What went wrong before is what the user is told.
    private static void Discard(string unfinished)
    {
        try
        {
            FileChange.DeleteFile(unfinished);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The next run replaces it.
        }
    }

    /// <summary>The file itself, where the path is a link to it.</summary>
    private static string TargetOf(string path)
    {
        var file = new FileInfo(Path.GetFullPath(path));
        return file.LinkTarget is null ? file.FullName : file.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
    }
}
