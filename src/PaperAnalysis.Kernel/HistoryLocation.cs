namespace PaperAnalysis.Kernel;

/// <summary>Where this user's history is kept.</summary>
internal static class HistoryLocation
{
    private const string Folder = "paper-analysis";

    /// <summary>The folder is this program's own, and holds nothing else.</summary>
    public static bool IsOwn(string folder) => Path.GetFileName(folder) == Folder;

    /// <returns>Null where the system names no folder for the user's data.</returns>
    public static string? OfThisUser()
    {
        var data = Environment.GetFolderPath(
            Environment.SpecialFolder.LocalApplicationData,
            Environment.SpecialFolderOption.DoNotVerify
        );
        return data.Length == 0 ? null : Path.Combine(data, Folder, "history.jsonl");
    }
}
