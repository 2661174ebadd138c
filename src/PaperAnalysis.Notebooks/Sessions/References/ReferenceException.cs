namespace PaperAnalysis.Notebooks.Sessions.References;

/// <summary>A <c>#r</c> that could not be carried out: what was asked for, what was found, and what to do.</summary>
internal sealed class ReferenceException(string message) : Exception(message);
