namespace PaperAnalysis.Cli;

/// <summary>
/// What the system says where a file or folder cannot be read or written, with what to do about it.
/// </summary>
internal static class FileFault
{
    // By error number, which is the same on every Linux that .NET runs on.
    private static readonly Dictionary<int, string> Remedies = new()
    {
        [5] = "Check the disk, or copy the file elsewhere first",
        [9] = "Give the program an output to write to",
        [21] = "Name a file, not a folder",
        [28] = "Free space there, or write elsewhere",
        [30] = "Write elsewhere",
        [36] = "Choose a shorter name",
        [122] = "Free space there, or write elsewhere",
    };

    /// <summary>Whether the fault is the file system's, and not this program's.</summary>
    public static bool Is(Exception fault) => fault is IOException or UnauthorizedAccessException;

    public static string Describe(Exception fault)
    {
        if (!HasWorkingFolder())
        {
            return "the working folder is gone, expected one that is there. Change into another folder and run again.";
        }

        var remedy = fault switch
        {
            UnauthorizedAccessException => "Check its permissions, or choose another path",
            FileNotFoundException or DirectoryNotFoundException => "Check the path",
            _ => Remedies.GetValueOrDefault(fault.HResult, "Check the path and its permissions"),
        };
        return $"{fault.Message.TrimEnd('.')}. {remedy}.";
    }

    private static bool HasWorkingFolder()
    {
        try
        {
            return Directory.Exists(Environment.CurrentDirectory);
        }
        catch (Exception gone) when (Is(gone))
        {
            return false;
        }
    }
}
