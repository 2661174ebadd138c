using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PaperAnalysis.Notebooks.Sessions.Submissions;

namespace PaperAnalysis.Notebooks.Tests.Sessions.References;

/// <summary>A small library, compiled here.</summary>
internal static class MadeLibrary
{
    /// <param name="references">Images of the libraries that it uses.</param>
    public static byte[] Image(string name, string code, params byte[][] references)
    {
        using var image = new MemoryStream();
        var emitted = CSharpCompilation
            .Create(
                name,
                [CSharpSyntaxTree.ParseText(code)],
                [
                    .. FrameworkReferences.All,
                    .. references.Select(reference => MetadataReference.CreateFromImage(reference)),
                ],
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
            )
            .Emit(image);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        return image.ToArray();
    }
}
