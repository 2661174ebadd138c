namespace PaperAnalysis.Notebooks.Tests.Sessions.References;

/// <summary>
/// A folder that goes with the tests' process, not before: while a cell runs here, it is the current directory of the
/// cells of other tests too.
/// </summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("paper-analysis-").FullName;

    public string Write(string name, string text)
    {
        var file = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return file;
    }

    public void Dispose() =>
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            Environment.CurrentDirectory = AppContext.BaseDirectory;
            Directory.Delete(Path, recursive: true);
        };
}
