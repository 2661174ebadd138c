using System.Text;

namespace PaperAnalysis.Cli.Tests;

/// <summary>One run of the command line in this process.</summary>
public sealed record Run(int ExitCode, string Out, string Error)
{
    public static string Seeds { get; } = Path.Combine(FindRoot(), "seeds");

    /// <summary>The lines of the output, without the line feed or CR LF at their ends.</summary>
    public string[] Lines => Out.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');

    public static Task<Run> Of(params string[] args) => With(Stream.Null, args);

    /// <param name="input">What <c>-</c> is read from.</param>
    public static async Task<Run> With(Stream input, params string[] args)
    {
        using var output = new StringWriter(new StringBuilder()) { NewLine = "\n" };
        using var error = new StringWriter(new StringBuilder()) { NewLine = "\n" };
        var exitCode = await CommandLine.RunAsync(args, new Terminal(output, error) { Input = () => input });
        return new Run(exitCode, output.ToString(), error.ToString());
    }

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
