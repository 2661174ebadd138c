namespace PaperAnalysis.Notebooks.Sessions.Submissions;

/// <summary>What every cell may name without a <c>using</c> of its own.</summary>
internal static class DefaultUsings
{
    public static IReadOnlyList<string> All { get; } =
    [
        "System",
        "System.Collections.Generic",
        "System.IO",
        "System.Linq",
        "System.Net.Http",
        "System.Text",
        "System.Threading",
        "System.Threading.Tasks",
        "Microsoft.DotNet.Interactive.Formatting",
        "PaperAnalysis.Notebooks.Sessions",
        // A type here is a `using static`.
        "PaperAnalysis.Notebooks.Sessions.NotebookFunctions",
    ];
}
