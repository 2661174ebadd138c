namespace PaperAnalysis.Digests;

/// <summary>What a folder lists.</summary>
/// <param name="IsLink">Then the rest is told of what the link leads to.</param>
/// <param name="IsOrdinary">False for a pipe, a socket, a device, and a link that leads nowhere.</param>
internal readonly record struct FolderEntry(string Name, bool IsHidden, bool IsLink, bool IsFolder, bool IsOrdinary);
