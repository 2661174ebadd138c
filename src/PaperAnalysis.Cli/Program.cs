namespace PaperAnalysis.Cli;

internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        var exitCode = await CommandLine.RunAsync(args, Terminal.OfProcess());
        // Code of a cell may have left threads behind that would keep the process alive.
        Environment.Exit(exitCode);
        return exitCode;
    }
}
