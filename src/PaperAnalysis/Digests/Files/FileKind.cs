using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace PaperAnalysis.Digests;

/// <summary>Tells files from pipes, sockets and devices, which the runtime does not: reading one may never end.</summary>
internal static partial class FileKind
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
        Span<byte> stat = stackalloc byte[StatxSize];
        try
        {
            return Statx(CurrentFolder, path, 0, TypeWanted, stat) == 0
                && (BinaryPrimitives.ReadUInt16LittleEndian(stat[ModeAt..]) & TypeMask) == RegularType;
        }
        catch (EntryPointNotFoundException)
        {
            return File.Exists(path);
        }
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Statx(int folder, string path, int flags, uint mask, Span<byte> stat);
}
