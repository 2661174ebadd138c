namespace PaperAnalysis.Claims;

/// <summary>A link in an abstract.</summary>
/// <param name="Url">The address, cleaned; without a scheme where the text gives none.</param>
/// <param name="Host">Lower-case host, as in <c>github.com</c>.</param>
/// <param name="Status">What the sentence says.</param>
/// <param name="Id">The paper.</param>
/// <param name="Line">The line of <paramref name="File"/> on which the sentence begins.</param>
/// <param name="Sentence">As it stands in the digest.</param>
public sealed record CodeLinkRow(
    string Url,
    string Host,
    LinkStatus Status,
    string Id,
    string File,
    int Line,
    string Sentence
);
