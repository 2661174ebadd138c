using PaperAnalysis.Digests;
using PaperAnalysis.Words;

namespace PaperAnalysis.Claims;

/// <summary>
/// The letters of a stretch of text, each with its word and the kind of place it has there. Markup between letters, as in
/// <c>\textbf{M}ulti</c> and <c>**M**ulti</c>, counts as nothing.
/// </summary>
internal sealed class LetterPlaces
{
    private const int LongestParenthesis = 12;

    private const int LongestForm = 13;

    private const int LongestCommand = 12;

    // What stands before it is a word of its own for those who abbreviate: autoregressive is AR, multimodal MM.
    private static readonly WordSet Forms = new(
        """
        anti auto back bi bio cardio co counter cross cyber di electro electrocardio electroencephalo encephalo eye fore gastro geo
        hetero homo hyper in infra inter intra key macro magneto meta micro mid mono multi nano neuro non out over
        para photo poly post pre pseudo quasi semi spatio spectro stereo sub super sur tele thermo time trans tri ultra
        un under uni fine soft hard life north south
        """,
        StringComparer.OrdinalIgnoreCase
    );

    private readonly List<(int At, int Word, Place Place)> _letters = [];

    private readonly List<WordPlace> _words = [];

    private LetterPlaces(string text) => Text = text;

    public enum Place
    {
        /// <summary>The first letter of a word.</summary>
        First,

        /// <summary>
        /// The first letter of a part of a compound, a capital within a word, or what follows a form such as "auto".
        /// </summary>
        Part,

        /// <summary>Any other.</summary>
        Inner,
    }

    public string Text { get; }

    public IReadOnlyList<(int At, int Word, Place Place)> Letters => _letters;

    /// <summary>Words and parts of compounds.</summary>
    public IReadOnlyList<WordPlace> Words => _words;

    public static LetterPlaces Of(string text, int from, int to)
    {
        var places = new LetterPlaces(text);
        places.Read(from, to);
        return places;
    }

    /// <summary>
    /// Where a short parenthesis opens that closes here, or -1: "Reinforcement Learning (RL) from Human Feedback".
    /// </summary>
    public static int OpeningOf(string text, int closing)
    {
        for (var at = closing - 1; at >= Math.Max(0, closing - LongestParenthesis); at--)
        {
            if (text[at] == '(')
            {
                return at;
            }

            if (!char.IsLetterOrDigit(text[at]) && text[at] != '-')
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>The compound that a word is a part of, else the word.</summary>
    public CharSpan Whole(int first, int last)
    {
        while (_words[first].IsJoined)
        {
            first--;
        }

        while (last + 1 < _words.Count && _words[last + 1].IsJoined)
        {
            last++;
        }

        return new CharSpan(_words[first].Start, _words[last].End);
    }

    public ReadOnlySpan<char> Word(int word) => Text.AsSpan(_words[word].Start, _words[word].End - _words[word].Start);

    private static int ClosingOf(string text, int opening)
    {
        var end = Math.Min(text.Length, opening + LongestParenthesis + 1);
        var closing = text.AsSpan(opening, end - opening).IndexOf(')') + opening;
        return closing > opening && OpeningOf(text, closing) == opening ? closing : -1;
    }

    private void Read(int from, int to)
    {
        var (begins, parted, bracketed) = (true, false, false);
        for (var i = from; i < to; i++)
        {
            var c = Text[i];
            if (char.IsWhiteSpace(c) || c == '~')
            {
                begins = true;
            }
            else if (c == '(' && ClosingOf(Text, i) is > 0 and var closing && closing < to)
            {
                (i, bracketed) = (closing, true);
            }
            else if (c == '\\')
            {
                i = Math.Min(to, CommandEnd(i, to)) - 1;
            }
            else if (c is '-' or '–' or '—' or '/' or '+' or '&' or '@')
            {
                parted = true;
            }
            else if (char.IsLetterOrDigit(c) && BareCommandEnd(i, to) is var end && end > i)
            {
                i = end - 1;
            }
            else if (char.IsLetterOrDigit(c))
            {
                if (begins || parted)
                {
                    _words.Add(new WordPlace(i, i, !begins, bracketed));
                    bracketed = false;
                }

                _letters.Add(
                    (
                        i,
                        _words.Count - 1,
                        begins ? Place.First
                        : parted || Rises(i) || FollowsForm(_words[^1].Start, i) ? Place.Part
                        : Place.Inner
                    )
                );
                _words[^1] = _words[^1] with { End = i + 1 };
                (begins, parted) = (false, false);
            }
        }
    }

    /// <summary>A capital after a small letter, or a digit after a letter: <c>AutoEncoder</c>, <c>Model2</c>.</summary>
    private bool Rises(int i) =>
        i > 0
        && (
            (char.IsUpper(Text[i]) && !char.IsUpper(Text[i - 1]))
            || (char.IsDigit(Text[i]) && !char.IsDigit(Text[i - 1]))
        );

    private bool FollowsForm(int start, int i) =>
        i - start is >= 2 and <= LongestForm && Forms.Contains(Text.AsSpan(start, i - start));

    // A command ends where its letters end; an accent is one mark.
    private int CommandEnd(int i, int to)
    {
        var end = i + 1;
        while (end < to && char.IsAsciiLetter(Text[end]))
        {
            end++;
        }

        return end == i + 1 ? end + 1 : end;
    }

    // Digests lose backslashes: "textbf{M}ulti".
    private int BareCommandEnd(int i, int to)
    {
        if (i > 0 && char.IsLetterOrDigit(Text[i - 1]))
        {
            return i;
        }

        var end = i;
        while (end < to && end - i < LongestCommand && char.IsAsciiLetterLower(Text[end]))
        {
            end++;
        }

        return end < to && end > i && Text[end] == '{' ? end : i;
    }

    /// <summary>From the first letter of a word to the end of its last.</summary>
    /// <param name="IsJoined">A hyphen or slash joins it to the word before.</param>
    /// <param name="IsAfterParenthesis">A parenthesis stands between it and the word before.</param>
    public readonly record struct WordPlace(int Start, int End, bool IsJoined, bool IsAfterParenthesis);
}
