namespace PaperAnalysis.Digests;

/// <summary>A file that is to be read.</summary>
/// <param name="Path">As the caller named it or its folder, with <c>/</c> between folders.</param>
/// <param name="Real">Its only path without links: two paths with the same one are the same file.</param>
internal readonly record struct SourceFile(string Path, string Real);
