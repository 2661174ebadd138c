using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace PaperAnalysis.Digests;

/// <summary>
/// A file whose name is not UTF-8, as Linux allows (an old archive's <c>caf\xE9.txt</c>). The runtime shows each such byte
/// as U+FFFD and cannot open the file by that name; here it is found among the bytes of its folder.
/// </summary>
internal static partial class UndecodedPath
{
    private const int ReadOnlyAndNotInherited = 0x80000;
    private const int NameOffset = 19;
    private const int KindOffset = 18;
    private const byte OrdinaryFile = 8;

    /// <summary>Opens the file, where there is one and no other that looks the same.</summary>
    /// <param name="path">With U+FFFD in the file's name.</param>
    /// <returns>Null where there is none.</returns>
    /// <exception cref="IOException">Several names look the same, or the file cannot be opened.</exception>
    public static SafeFileHandle? Open(string path)
    {
        if (Find(path) is not [var name, .. var others])
        {
            return null;
        }

        if (others.Length > 0)
        {
            throw new IOException(
                FormattableString.Invariant(
                    $"{others.Length + 1} files have this name but for bytes that are not UTF-8; rename them"
                )
            );
        }

        byte[] bytes = [.. Encoding.UTF8.GetBytes(Folder(path)), (byte)'/', .. name, 0];
        var descriptor = OpenFile(bytes, ReadOnlyAndNotInherited, 0);
        return descriptor >= 0
            ? new SafeFileHandle(descriptor, ownsHandle: true)
            : throw new IOException(Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError()));
    }

    /// <summary>Whether the path is that of one file or more of which the runtime knows nothing.</summary>
    public static bool Exists(string path) => Find(path).Length > 0;

    /// <summary>The bytes of the ordinary files in the path's folder that decode to its name.</summary>
    private static byte[][] Find(string path)
    {
        // The layout of a folder's entries is that of 64-bit Linux.
        if (
            !OperatingSystem.IsLinux()
            || !Environment.Is64BitProcess
            || !Path.GetFileName(path).Contains(Rune.ReplacementChar.ToString(), StringComparison.Ordinal)
        )
        {
            return [];
        }

        var folder = OpenFolder([.. Encoding.UTF8.GetBytes(Folder(path)), 0]);
        if (folder == 0)
        {
            return [];
        }

        try
        {
            var wanted = Path.GetFileName(path);
            var found = new List<byte[]>();
            for (var entry = ReadFolder(folder); entry != 0; entry = ReadFolder(folder))
            {
                var length = 0;
                while (Marshal.ReadByte(entry, NameOffset + length) != 0)
                {
                    length++;
                }

                var name = new byte[length];
                Marshal.Copy(entry + NameOffset, name, 0, length);
                if (
                    Marshal.ReadByte(entry, KindOffset) == OrdinaryFile
                    && Encoding.UTF8.GetString(name) == wanted
                    && !name.AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(wanted))
                )
                {
                    found.Add(name);
                }
            }

            return [.. found];
        }
        finally
        {
            _ = CloseFolder(folder);
        }
    }

    private static string Folder(string path) => Path.GetDirectoryName(path) is { Length: > 0 } folder ? folder : ".";

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int OpenFile(byte[] path, int flags, int mode);

    [LibraryImport("libc", EntryPoint = "opendir")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial nint OpenFolder(byte[] path);

    [LibraryImport("libc", EntryPoint = "readdir")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial nint ReadFolder(nint folder);

    [LibraryImport("libc", EntryPoint = "closedir")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int CloseFolder(nint folder);
}
