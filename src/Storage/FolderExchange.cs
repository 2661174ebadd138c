using System.Runtime.InteropServices;
using System.Text;

namespace PaperAnalysis.Storage;

/// <summary>Exchanges two folders in one step, so that there is no moment without either.</summary>
internal static class FolderExchange
{
    private const int CurrentFolder = -100;
    private const uint Exchange = 2;

    /// <summary>False where the system or the file system has no such step.</summary>
    public static bool TryExchange(string one, string other)
    {
        if (!OperatingSystem.IsLinux())
        {
            return false;
        }

        try
        {
            return RenameAt2(CurrentFolder, Path8(one), CurrentFolder, Path8(other), Exchange) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            // glibc before 2.28 and some other libraries lack the call.
            return false;
        }
    }

    private static byte[] Path8(string path) => [.. Encoding.UTF8.GetBytes(path), 0];

    [DllImport("libc", EntryPoint = "renameat2", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
#pragma warning disable SYSLIB1054 // Generated marshalling needs unsafe code for the whole project; two byte arrays need none.
    private static extern int RenameAt2(int oneFolder, byte[] one, int otherFolder, byte[] other, uint flags);
#pragma warning restore SYSLIB1054
}
