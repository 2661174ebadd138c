namespace PaperAnalysis.Digests;

/// <summary>Where a line of a file begins in a text that was joined from several.</summary>
/// <param name="Offset">0-based place of its first character, in UTF-16 code units.</param>
/// <param name="Line">1-based number of the line in its file.</param>
internal readonly record struct LineStart(int Offset, int Line);
