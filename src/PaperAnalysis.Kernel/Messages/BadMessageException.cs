namespace PaperAnalysis.Kernel.Messages;

/// <summary>A message that is not Jupyter's, is not signed with our key, or lacks what its type needs.</summary>
internal sealed class BadMessageException(string message) : Exception(message);
