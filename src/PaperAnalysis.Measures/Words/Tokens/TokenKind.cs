namespace PaperAnalysis.Words;

/// <summary>
/// What a token is. Words and numbers are counted; the other kinds are taken out first and keep only their place.
/// </summary>
internal enum TokenKind
{
    /// <summary>Holds a letter: <c>OLMo</c>, <c>video-level</c>, <c>PFGM++</c>, <c>L²NAS</c>, <c>3D</c>.</summary>
    Word,

    /// <summary>Digits without a letter: <c>2</c>, <c>3.5</c>, <c>221,247</c>, <c>2019-2020</c>.</summary>
    Number,

    /// <summary>A URL, or a host with a path: <c>github.com/a/b</c>.</summary>
    Link,

    Email,

    /// <summary>TeX mathematics with its delimiters: <c>$n^2$</c>, <c>\(x\)</c>, <c>_{0}</c>, <c>^2</c>.</summary>
    Math,

    /// <summary>A TeX command, with its arguments unless those are prose (<c>\emph{…}</c>).</summary>
    Command,
}
