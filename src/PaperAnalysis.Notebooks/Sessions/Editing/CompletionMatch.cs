namespace PaperAnalysis.Notebooks.Sessions.Editing;

/// <param name="Text">What to insert.</param>
/// <param name="Kind">What it is, as Jupyter's clients name it: <c>function</c>, <c>property</c>, <c>class</c>,
/// <c>keyword</c>, …</param>
/// <param name="Signature">Its declaration; empty where there is nothing to say.</param>
internal sealed record CompletionMatch(string Text, string Kind, string Signature);
