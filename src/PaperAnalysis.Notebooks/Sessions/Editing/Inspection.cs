namespace PaperAnalysis.Notebooks.Sessions.Editing;

/// <summary>What is known of the name at the cursor: its declaration and its documentation.</summary>
internal sealed record Inspection(string Text, string Markdown);
