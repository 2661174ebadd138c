using System.Text;

namespace PaperAnalysis.Storage;

/// <summary>
/// The steps by which this program changes the file system, one method each. All that is written goes through here, so
/// that tests can let each step fail in turn. The files of this folder are compiled into each project that writes and
/// shares no other with the rest.
/// </summary>
internal static class FileChange
{
    private const int Block = 1 << 16;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private static readonly AsyncLocal<Action<string, string>?> Watch = new();

    /// <summary>
    /// Told of each step and its path before it is done, in this flow of execution alone; what it throws, the step
    /// throws. Null where nothing is to be told.
    /// </summary>
    public static Action<string, string>? Before
    {
        get => Watch.Value;
        set => Watch.Value = value;
    }

    /// <summary>Opens a file for this process alone, or, with <see cref="FileMode.Open"/>, a pipe or a device, which others have open,
    /// too. It must be closed by the caller.</summary>
    public static FileStream Open(string path, FileMode mode)
    {
        Step("open", path);
        var access = mode == FileMode.OpenOrCreate ? FileAccess.ReadWrite : FileAccess.Write;
        return new SteppedFile(path, mode, access, mode == FileMode.Open ? FileShare.ReadWrite : FileShare.None);
    }

    public static void Write(FileStream file, ReadOnlySpan<byte> content)
    {
        for (var at = 0; at < content.Length; at += Block)
        {
            file.Write(content.Slice(at, Math.Min(Block, content.Length - at)));
        }
    }

    /// <summary>Text to an open file, in blocks; whoever is done disposes of it, and the file stays open.</summary>
    public static StreamWriter Text(FileStream file) => new(file, Utf8, Block, leaveOpen: true);

    /// <summary>Returns when the disk has it.</summary>
    public static void Flush(FileStream file)
    {
        Step("flush", file.Name);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Gives a file that is written the mode of another, where the system has modes.</summary>
    public static void CopyMode(string from, FileStream to)
    {
        if (!OperatingSystem.IsWindows())
        {
            Step("mode", to.Name);
            File.SetUnixFileMode(to.SafeFileHandle, File.GetUnixFileMode(from));
        }
    }

    public static void SetTime(FileStream file, DateTime time)
    {
        Step("time", file.Name);
        File.SetLastWriteTimeUtc(file.SafeFileHandle, time);
    }

    public static void WriteText(string path, string text)
    {
        using var file = Open(path, FileMode.Create);
        Write(file, Utf8.GetBytes(text));
    }

    public static void Copy(string from, string to)
    {
        Step("read", from);
        Step("write", to);
        File.Copy(from, to);
    }

    /// <summary>One step of the file system, which replaces what is there.</summary>
    public static void RenameFile(string from, string to)
    {
        Step("rename", to);
        File.Move(from, to, overwrite: true);
    }

    public static void RenameFolder(string from, string to)
    {
        Step("rename", to);
        Directory.Move(from, to);
    }

    /// <summary>Exchanges two folders in one step; false where the system or the file system has none.</summary>
    public static bool TryExchange(string one, string other)
    {
        Step("rename", other);
        return FolderExchange.TryExchange(one, other);
    }

    public static string CreateFolder(string path)
    {
        Step("create", path);
        return Directory.CreateDirectory(path).FullName;
    }

    public static void DeleteFile(string path)
    {
        Step("delete", path);
        File.Delete(path);
    }

    /// <summary>The folder with all that is in it; a link in it is removed, and what it leads to stays.</summary>
    public static void DeleteFolder(string path)
    {
        foreach (var entry in List(path))
        {
            Delete(entry);
        }
        Step("delete", path);
        Directory.Delete(path);
    }

    public static void Delete(FileSystemInfo entry)
    {
        if (entry is DirectoryInfo { LinkTarget: null })
        {
            DeleteFolder(entry.FullName);
        }
        else
        {
            Step("delete", entry.FullName);
            entry.Delete();
        }
    }

    public static IReadOnlyList<FileSystemInfo> List(string folder)
    {
        Step("list", folder);
        return new DirectoryInfo(folder).GetFileSystemInfos();
    }

    private static void Step(string step, string path) => Before?.Invoke(step, path);

    /// <summary>A file each of whose writes is a step, whoever writes to it.</summary>
    private sealed class SteppedFile(string path, FileMode mode, FileAccess access, FileShare share)
        : FileStream(path, mode, access, share, bufferSize: 0)
    {
        // All other ways of writing that are used here lead to this one.
        public override void Write(byte[] buffer, int offset, int count)
        {
            Step("write", Name);
            base.Write(buffer, offset, count);
        }
    }
}
