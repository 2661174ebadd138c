using System.Diagnostics;
using System.Text.Json.Nodes;
using PaperAnalysis.Notebooks.Documents;

namespace PaperAnalysis.Cli.Tests.Verbs;

/// <summary>A folder of its own with notebooks, where the program can be run.</summary>
public sealed class Workspace : IDisposable
{
    // Far longer than any run takes, so that only one that hangs meets it.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("workspace-");

    public Workspace() => Directory.CreateDirectory(At("notebooks"));

    public string At(params string[] path) => Path.Combine([_folder.FullName, .. path]);

    /// <summary>Writes <c>notebooks/NAME.ipynb</c>: a title, the parameters, and the given cells.</summary>
    public string Add(string name, params string[] code)
    {
        var file = At("notebooks", $"{name}.ipynb");
        NotebookWriter.Save(
            new Notebook(
                [
                    new Cell.Markdown("", $"# Title of {name}\n\n## Part", [], []),
                    Code("string[] seeds = [\"../seeds\"];\nint top = 10;", "parameters"),
                    .. code.Select(source => Code(source, "none")),
                ],
                []
            ),
            file
        );
        return file;
    }

    /// <summary>Starts the program in a process of its own in this folder.</summary>
    public Process Start(IReadOnlyDictionary<string, string> environment, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = _folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "paper-analysis.dll"));
        foreach (var arg in args)
        {
            start.ArgumentList.Add(arg);
        }
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }
        return Process.Start(start)!;
    }

    /// <summary>Runs it to its end.</summary>
    public async Task<Run> RunAsync(IReadOnlyDictionary<string, string> environment, params string[] args)
    {
        using var process = Start(environment, args);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await EndOf(process);
        return new Run(process.ExitCode, await output, await error);
    }

    /// <summary>Completes when the process has ended; one that does not is stopped, and the test fails.</summary>
    public static async Task EndOf(Process process)
    {
        try
        {
            await process.WaitForExitAsync().WaitAsync(Patience);
        }
        catch (TimeoutException late)
        {
            process.Kill(entireProcessTree: true);
            var command = string.Join(' ', process.StartInfo.ArgumentList);
            throw new TimeoutException($"`{command}` did not end within {Patience}, and was stopped.", late);
        }
    }

    /// <summary>Every file below a folder, by its relative path.</summary>
    public IReadOnlyDictionary<string, string> Bytes(string name) =>
        Directory
            .GetFiles(At(name), "*", SearchOption.AllDirectories)
            .ToDictionary(
                file => Path.GetRelativePath(At(name), file),
                file => Convert.ToHexString(File.ReadAllBytes(file))
            );

    public void Dispose() => _folder.Delete(recursive: true);

    private static Cell.Code Code(string source, string tag) =>
        new("", source, new JsonObject { ["tags"] = new JsonArray(tag) }, [], null);
}
