namespace PaperAnalysis.Notebooks.Documents;

/// <summary>
/// What the user gave cannot be used. The message says what was found, what was expected and what to do.
/// </summary>
internal class NotebookInputException(string message, Exception? cause = null) : Exception(message, cause);
