using System.Reflection;

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
        using var file = File.Create(Path.Combine(folder, name));
        content.CopyTo(file);
    }
}
