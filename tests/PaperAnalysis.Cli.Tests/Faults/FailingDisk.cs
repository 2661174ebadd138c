using PaperAnalysis.Digests;
using PaperAnalysis.Notebooks.Sessions;

namespace PaperAnalysis.Cli.Tests.Faults;

/// <summary>
/// A disk that fails at one step of writing, or from it on, for what is run while it lasts and nothing else that runs
/// beside.
/// </summary>
/// <param name="failing">The number of the step, from 1.</param>
/// <param name="forGood">Whether all steps after it fail, too, as where a disk is full or gone.</param>
internal sealed class FailingDisk(int failing, bool forGood)
{
    private const int DiskFull = 28;
    private readonly List<string> _steps = [];

    /// <summary>The kinds of steps so far, in order.</summary>
    public IReadOnlyList<string> Steps => _steps;

    /// <summary>The path of the step that failed first; null where none did.</summary>
    public string? Failed { get; private set; }

    public async Task<Run> During(Func<Task<Run>> run)
    {
        // A variable of this flow of execution: what runs beside sees nothing of it.
        Set(Step);
        try
        {
            return await run();
        }
        finally
        {
            Set(null);
        }
    }

    // The file is compiled into both assemblies, so that its name means neither here.
    private static void Set(Action<string, string>? before)
    {
        foreach (var assembly in new[] { typeof(Paper).Assembly, typeof(MarkdownText).Assembly })
        {
            assembly.GetType("PaperAnalysis.Storage.FileChange")!.GetProperty("Before")!.SetValue(null, before);
        }
    }

    private void Step(string kind, string path)
    {
        lock (_steps)
        {
            _steps.Add(kind);
            if (_steps.Count == failing || (forGood && _steps.Count > failing))
            {
                Failed ??= path;
                throw new IOException($"No space left on device : '{path}'", DiskFull);
            }
        }
    }
}
