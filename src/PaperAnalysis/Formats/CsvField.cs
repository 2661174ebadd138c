namespace PaperAnalysis.Formats;

/// <summary>One field of a CSV record.</summary>
/// <param name="Text">Without its quotation marks.</param>
/// <param name="Start">Its first character's place in the decoded text, inside the quotation marks.</param>
/// <param name="End">The place after its last character.</param>
/// <param name="Line">1-based line on which it starts.</param>
/// <param name="IsQuoted">Only the quotation marks tell empty text from nothing.</param>
internal readonly record struct CsvField(string Text, long Start, long End, int Line, bool IsQuoted);
