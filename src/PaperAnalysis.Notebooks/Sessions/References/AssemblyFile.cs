using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace PaperAnalysis.Notebooks.Sessions.References;

/// <summary>What an assembly's file says of itself.</summary>
/// <param name="Name">The assembly's simple name, which need not be that of its file.</param>
/// <param name="Version">Of this very build.</param>
/// <param name="References">Simple names of the assemblies that it needs.</param>
internal sealed record AssemblyFile(string Name, Guid Version, IReadOnlyList<string> References)
{
    /// <exception cref="ReferenceException">
    /// The file is no assembly: given to the compiler, it would fail every cell that follows.
    /// </exception>
    public static AssemblyFile Read(string path)
    {
        try
        {
            using var file = new PEReader(File.OpenRead(path));
            if (!file.HasMetadata)
            {
                throw Refused(path, "a native library");
            }
            if (file.PEHeaders.SectionHeaders.Any(section => End(section) > new FileInfo(path).Length))
            {
                throw Refused(path, "an assembly that is cut off; copy it again");
            }
            var metadata = file.GetMetadataReader();
            return metadata.IsAssembly
                ? new AssemblyFile(
                    metadata.GetString(metadata.GetAssemblyDefinition().Name),
                    metadata.GetGuid(metadata.GetModuleDefinition().Mvid),
                    [
                        .. metadata.AssemblyReferences.Select(reference =>
                            metadata.GetString(metadata.GetAssemblyReference(reference).Name)
                        ),
                    ]
                )
                : throw Refused(path, "a module that is part of an assembly");
        }
        catch (Exception wrong) when (wrong is BadImageFormatException or InvalidOperationException)
        {
            throw Refused(path, "a file that is no assembly of .NET, or a damaged one");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw Refused(path, "a file that cannot be read");
        }
    }

    /// <returns>Null where the file is no assembly.</returns>
    public static AssemblyFile? TryRead(string path)
    {
        try
        {
            return Read(path);
        }
        catch (ReferenceException)
        {
            return null;
        }
    }

    private static long End(SectionHeader section) =>
        (uint)section.PointerToRawData + (long)(uint)section.SizeOfRawData;

    private static ReferenceException Refused(string path, string found) =>
        new(
            $"#r \"{Path.GetFileName(path)}\": found {found}, expected an assembly that .NET built (.dll). "
                + "Data is read by code of a cell; a native library goes beside the assembly that calls it."
        );
}
