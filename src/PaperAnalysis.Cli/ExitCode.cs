namespace PaperAnalysis.Cli;

/// <summary>What a run of <c>paper-analysis</c> returns to the shell.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>The run came to its end, and a cell failed or a check differed.</summary>
    public const int Differed = 1;

    /// <summary>The command line or a digest could not be read, or a file not written.</summary>
    public const int BadInput = 2;

    /// <summary>Who reads the output closed it: what a shell shows of a program that the signal of that ends.</summary>
    public const int ClosedPipe = 128 + 13;
}
