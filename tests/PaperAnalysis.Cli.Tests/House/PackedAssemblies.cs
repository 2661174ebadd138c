using System.Reflection;
using PaperAnalysis.Digests;
using PaperAnalysis.Figures;
using PaperAnalysis.Kernel;
using PaperAnalysis.Notebooks.Pages;
using PaperAnalysis.Words;

namespace PaperAnalysis.Cli.Tests.House;

/// <summary>What `dotnet pack` makes packages of, from the library up to the command.</summary>
internal static class PackedAssemblies
{
    public static Assembly Measures => typeof(Corpus).Assembly;

    public static IReadOnlyList<Assembly> All { get; } =
    [
        typeof(Paper).Assembly,
        Measures,
        typeof(Figure).Assembly,
        typeof(Site).Assembly,
        typeof(KernelProgram).Assembly,
        typeof(CommandLine).Assembly,
    ];
}
