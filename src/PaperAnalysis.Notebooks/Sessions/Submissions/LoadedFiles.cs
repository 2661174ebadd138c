using System.Text;
using Microsoft.CodeAnalysis;

namespace PaperAnalysis.Notebooks.Sessions.Submissions;

/// <summary>
/// Finds and opens the files that cells <c>#load</c>: beside the file that asks, else in the given folders, in
/// their order.
/// </summary>
internal sealed class LoadedFiles(params string[] folders) : SourceReferenceResolver
{
    public override string? NormalizePath(string path, string? baseFilePath) => ResolveReference(path, baseFilePath);

    public override string? ResolveReference(string path, string? baseFilePath)
    {
        var beside = Path.IsPathRooted(baseFilePath) ? Path.GetDirectoryName(baseFilePath) : null;
        return folders
            .Prepend(beside)
            .OfType<string>()
            .Select(folder => Path.GetFullPath(path, folder))
            .FirstOrDefault(File.Exists);
    }

    /// <summary>
    /// The text with its directives taken out, which the session carries out itself, and its extension methods lifted.
    /// </summary>
    public override Stream OpenRead(string resolvedPath)
    {
        var source = CellSource.Read(File.ReadAllText(resolvedPath), resolvedPath);
        var text = Insertion.Apply(source.Text, LiftedExtensions.Of(source.Tree));
        return new MemoryStream(Encoding.UTF8.GetBytes(text));
    }

    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
