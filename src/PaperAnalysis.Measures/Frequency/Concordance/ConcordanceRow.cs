namespace PaperAnalysis.Frequency;

/// <summary>One occurrence of a term with the words around it.</summary>
/// <param name="Line">1-based line of the file: the title's first, or that of the abstract on which the match begins.</param>
/// <param name="Left">The text before the match, verbatim but for white space, from as many words as asked for and from
/// the same title or abstract.</param>
/// <param name="Match">The occurrence as it is written.</param>
/// <param name="Right">The text after the match.</param>
public sealed record ConcordanceRow(string Id, string File, int Line, string Left, string Match, string Right);
