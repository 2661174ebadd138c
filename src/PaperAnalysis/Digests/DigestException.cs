namespace PaperAnalysis.Digests;

/// <summary>
/// A file, folder or pattern yields no paper at all. The message holds one line for each of the problems.
/// </summary>
public sealed class DigestException : IOException
{
    public DigestException(IReadOnlyList<DigestWarning> problems, Exception? inner = null)
        : base(string.Join('\n', problems), inner) => Problems = problems;

    public DigestException(DigestWarning problem, Exception? inner = null)
        : this([problem], inner) { }

    public IReadOnlyList<DigestWarning> Problems { get; }
}
