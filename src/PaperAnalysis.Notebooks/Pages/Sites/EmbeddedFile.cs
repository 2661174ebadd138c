using System.Reflection;
using PaperAnalysis.Storage;

namespace PaperAnalysis.Notebooks.Pages;

/// <summary>A file that an assembly brings with it.</summary>
internal static class EmbeddedFile
{
    public static void Write(Assembly assembly, string name, string folder)
    {
        using var content =
            assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException(
                $"{name} is not embedded in {assembly.GetName().Name}; its project file must list it."
            );
        var bytes = new byte[content.Length];
        content.ReadExactly(bytes);
        using var file = FileChange.Open(Path.Combine(folder, name), FileMode.Create);
        FileChange.Write(file, bytes);
    }
}
