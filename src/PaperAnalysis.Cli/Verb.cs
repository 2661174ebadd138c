using System.CommandLine;

namespace PaperAnalysis.Cli;

/// <summary>One verb of <c>paper-analysis</c>.</summary>
/// <param name="Example">A command line that works in the repository's root, without the program's name.</param>
public sealed record Verb(Command Command, string Example);
