using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PaperAnalysis.Notebooks.Sessions.References;

namespace PaperAnalysis.Notebooks.Sessions.Submissions;

/// <summary>
/// The assemblies that every cell may use without asking: the framework's, and those that show values. Read once for
/// the whole process, because their metadata is the most expensive thing that a first cell needs.
/// </summary>
internal static class FrameworkReferences
{
    /// <summary>Assemblies beside the framework whose types appear in what a cell is given.</summary>
    private static readonly string[] Shared =
    [
        "Microsoft.AspNetCore.Html.Abstractions",
        "Microsoft.DotNet.Interactive.Formatting",
        "PaperAnalysis.Notebooks",
    ];

    public static ImmutableArray<MetadataReference> All { get; } =
    [
        .. HostAssemblies
            .Files.Where(file => HostAssemblies.IsFramework(file.Value) || Shared.Contains(file.Key))
            .OrderBy(file => file.Key, StringComparer.Ordinal)
            .Select(file =>
                HostAssemblies.IsFramework(file.Value)
                    ? MappedMetadata.Reference(file.Value)
                    : MetadataReference.CreateFromFile(file.Value)
            ),
    ];
}
