namespace PaperAnalysis.Notebooks.Pages;

/// <summary>A heading as the contents list shows it.</summary>
/// <param name="Id">Its anchor on the page.</param>
internal sealed record Heading(int Level, string Text, string Id);
