namespace PaperAnalysis.Cli;

/// <summary>Who reads the output has seen enough, as in <c>paper-analysis terms seeds | head -1</c>.</summary>
internal sealed class ClosedPipeException() : IOException("the reader of the output has closed it");
