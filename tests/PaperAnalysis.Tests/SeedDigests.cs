using PaperAnalysis.Digests;

namespace PaperAnalysis.Tests;

/// <summary>The four digests of the repository, read once for all tests.</summary>
public static class SeedDigests
{
    private static readonly Lazy<Collection> Loaded = new(Load);

    private static Collection Load() => Collection.Load(Folder);

    public static string Root { get; } = FindRoot();

    public static string Folder { get; } = Path.Combine(Root, "seeds");

    public static Collection Collection => Loaded.Value;

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PaperAnalysis.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("the tests lie outside the repository");
        }
        return folder.FullName;
    }
}
