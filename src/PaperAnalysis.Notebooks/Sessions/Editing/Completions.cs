namespace PaperAnalysis.Notebooks.Sessions.Editing;

/// <summary>What could stand at the cursor.</summary>
/// <param name="Matches">Best first.</param>
/// <param name="Start">UTF-16 offset where the text that a match replaces starts.</param>
/// <param name="End">Where it ends; beyond the cursor when that stands within a word.</param>
internal sealed record Completions(IReadOnlyList<CompletionMatch> Matches, int Start, int End);
