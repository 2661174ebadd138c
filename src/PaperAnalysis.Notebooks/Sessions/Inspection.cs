namespace PaperAnalysis.Notebooks.Sessions;

/// <summary>What is known of the name at the cursor: its declaration and its documentation.</summary>
public sealed record Inspection(string Text, string Markdown);
