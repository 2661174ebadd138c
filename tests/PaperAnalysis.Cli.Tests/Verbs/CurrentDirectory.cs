namespace PaperAnalysis.Cli.Tests.Verbs;

/// <summary>Tests that change the process's current directory run alone.</summary>
[CollectionDefinition(nameof(CurrentDirectory), DisableParallelization = true)]
public static class CurrentDirectory;
