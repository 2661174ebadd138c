namespace PaperAnalysis.Digests;

/// <summary>
/// A half-open range of UTF-16 code units, <c>[Start, End)</c>, in the decoded text of a digest (or of a paper, where
/// said).
/// </summary>
public readonly record struct CharSpan(int Start, int End)
{
    public int Length => End - Start;
}
