using System.Reflection;
using System.Text;
using PaperAnalysis.Storage;

namespace PaperAnalysis.Notebooks.Pages;

/// <summary>A file that an assembly brings with it.</summary>
internal static class EmbeddedFile
{
    public static void Write(Assembly assembly, string name, string folder)
    {
        using var file = FileChange.Open(Path.Combine(folder, name), FileMode.Create);
        FileChange.Write(file, Bytes(assembly, name));
    }

    /// <summary>The text of a file of the pages.</summary>
    /// <param name="path">As <see cref="PageAssets"/> has it.</param>
    public static string Text(string path) =>
        Encoding.UTF8.GetString(Bytes(typeof(EmbeddedFile).Assembly, Path.GetFileName(path)));

    private static byte[] Bytes(Assembly assembly, string name)
    {
        using var content =
            assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException(
                $"{name} is not embedded in {assembly.GetName().Name}; its project file must list it."
            );
        var bytes = new byte[content.Length];
        content.ReadExactly(bytes);
        return bytes;
    }
}
