using PaperAnalysis.Digests;

namespace PaperAnalysis.Words;

/// <summary>
/// Splits a text into tokens and sentences, with spans back into it.
/// <para>
/// Taken out first, each as one token of its kind: URLs and hosts with a path, e-mail addresses, TeX mathematics
/// (<c>$…$</c> where the first dollar is followed and the last preceded by a visible character and not followed by a
/// digit, so that prices stay; <c>$$…$$</c>, <c>\(…\)</c>, <c>\[…\]</c>, <c>_{…}</c>, <c>^{…}</c>, <c>^2</c>) and TeX
/// commands with their arguments, unless the argument is prose (<c>\emph{…}</c>).
/// </para>
/// <para>
/// A word is a run of letters, marks and digits of any script (no segmentation of scripts written without spaces),
/// joined inside by a hyphen (<c>video-level</c>), an en dash between letters, an apostrophe between letters
/// (<c>don't</c>), an underscore, an at sign (<c>pass@1</c>), a point between digits (<c>Qwen2.5</c>), a comma before
/// three digits (<c>221,247</c>), an ampersand between capitals (<c>R&amp;D</c>), points between single letters
/// (<c>e.g.</c>, <c>U.S.</c>) or a TeX accent (<c>Schr\"odinger</c>), and ended by plus signs or one number sign
/// (<c>PFGM++</c>, <c>C#</c>) or by the hyphen of a suspended compound (<c>image-</c> in <c>image- and
/// video-level</c>). A slash separates. Case stays as it is; <see cref="FoldedWord"/> says what counts as the same
/// word.
/// </para>
/// <para>
/// A sentence ends at <c>. ! ? …</c> with any closing quotes and brackets, then white space, then anything but a
/// lower-case letter or <c>, ; : )</c>; not after abbreviations (<c>e.g.</c>, <c>Fig.</c>, <c>vs.</c>); after initials,
/// <c>U.S.</c>, <c>et al.</c> and <c>etc.</c> only where a word that opens sentences follows (<c>We</c>, <c>The</c>).
/// It also ends at a blank line, at a line feed before anything but a lower-case letter, and at <c>。！？</c>.
/// </para>
/// </summary>
internal static class Tokenizer
{
    public static TokenizedText Tokenize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = new List<Token>(text.Length / 6 + 1);
        var sentences = new List<CharSpan>();
        var scanner = new TokenScanner(text);
        var start = 0;
        while (scanner.MoveNext())
        {
            var token = scanner.Current;
            if (token.Sentence > sentences.Count)
            {
                sentences.Add(Visible(text, start, scanner.SentenceEnd));
                start = scanner.SentenceEnd;
            }

            tokens.Add(token);
        }

        if (tokens.Count > 0)
        {
            sentences.Add(Visible(text, start, text.Length));
        }

        return new TokenizedText(text, tokens, sentences);
    }

    private static CharSpan Visible(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new CharSpan(start, end);
    }
}
