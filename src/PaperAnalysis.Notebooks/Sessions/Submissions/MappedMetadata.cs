using System.IO.MemoryMappedFiles;
using Microsoft.CodeAnalysis;

namespace PaperAnalysis.Notebooks.Sessions.Submissions;

/// <summary>
/// A reference to an assembly that stays as it is: its file is mapped, so that only what the compiler looks at takes
/// memory, which other processes share. The compiler's own references copy all of the metadata.
/// </summary>
internal static class MappedMetadata
{
    // Mapped as long as the process lives: the compiler reads where it likes and when.
    private static readonly List<MemoryMappedViewAccessor> Views = [];

    public static MetadataReference Reference(string path)
    {
        using var file = MemoryMappedFile.CreateFromFile(
            path,
            FileMode.Open,
            mapName: null,
            capacity: 0,
            MemoryMappedFileAccess.Read
        );
        var view = file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        Views.Add(view);
        var module = ModuleMetadata.CreateFromImage(
            view.SafeMemoryMappedViewHandle.DangerousGetHandle(),
            (int)view.Capacity
        );
        return AssemblyMetadata.Create(module).GetReference(filePath: path, display: path);
    }
}
