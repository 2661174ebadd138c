namespace PaperAnalysis.Kernel.Specs;

/// <summary>A kernel of that name is another program's, and stays as it is.</summary>
internal sealed class ForeignKernelException(string message) : IOException(message);
