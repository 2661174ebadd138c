namespace PaperAnalysis.Notebooks.Pages;

/// <summary>A value given for a notebook's parameter cannot be used. The message says what was found, what was expected and what to do.</summary>
public sealed class ParameterException(string message) : Exception(message);
