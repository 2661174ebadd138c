namespace PaperAnalysis.Cli;

/// <summary>What a run of <c>paper-analysis</c> returns to the shell.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>The run came to its end, and a cell failed or a check differed.</summary>
    public const int Differed = 1;

    /// <summary>The command line or a digest could not be read.</summary>
    public const int BadInput = 2;
}
