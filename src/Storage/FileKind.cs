using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace PaperAnalysis.Storage;

/// <summary>Tells files from pipes, sockets and devices, which the runtime does not: reading one may never end.</summary>
internal static class FileKind
{
    // From linux/stat.h, the same on every processor.
    private const int CurrentFolder = -100;
    private const uint TypeWanted = 1;
    private const int StatxSize = 256;
    private const int ModeAt = 28;
    private const int TypeMask = 0xF000;
    private const int RegularType = 0x8000;

    /// <summary>True for a regular file, or a link to one. Where the system cannot tell, true for what exists.</summary>
    public static bool IsOrdinary(string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            return File.Exists(path);
        }
        var stat = new byte[StatxSize];
        try
        {
            return Statx(CurrentFolder, [.. Encoding.UTF8.GetBytes(path), 0], 0, TypeWanted, stat) == 0
                && (BinaryPrimitives.ReadUInt16LittleEndian(stat.AsSpan(ModeAt)) & TypeMask) == RegularType;
        }
        catch (EntryPointNotFoundException)
        {
            return File.Exists(path);
        }
    }

    [DllImport("libc", EntryPoint = "statx", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
#pragma warning disable SYSLIB1054 // Generated marshalling needs unsafe code for the whole project; two byte arrays need none.
    private static extern int Statx(int folder, byte[] path, int flags, uint mask, byte[] stat);
#pragma warning restore SYSLIB1054
}
