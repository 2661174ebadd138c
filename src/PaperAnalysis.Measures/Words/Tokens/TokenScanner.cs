using System.Runtime.CompilerServices;

namespace PaperAnalysis.Words;

/// <summary>Reads the tokens of a text one by one, without an allocation for each; what a token is stands at <see cref="Tokenizer"/>.</summary>
internal ref struct TokenScanner
{
    private readonly ReadOnlySpan<char> _text;
    private readonly bool _hasAt;
    private int _position;
    private int _sentence;
    private bool _any;
    private bool _ended;
    private bool _joinable;
    private Token _current;

    internal TokenScanner(ReadOnlySpan<char> text)
    {
        _text = text;
        _hasAt = text.Contains('@');
    }

    public readonly Token Current => _current;

    /// <summary>One past the end of the last sentence that was closed.</summary>
    internal int SentenceEnd { get; private set; }

    public readonly TokenScanner GetEnumerator() => this;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool MoveNext()
    {
        var text = _text;
        var i = _position;
        var clean = _joinable;
        if (_any && i > 0 && i == _current.End && text[i - 1] == '.')
        {
            // The point of "U.S." is part of the word and may still end the sentence.
            var after = Close(i - 1, i);
            clean &= after == i;
            i = after;
        }

        while ((uint)i < (uint)text.Length)
        {
            var kind = CharClass.At(text, i);
            // A joiner after a command joins nothing, and a word of joiners alone would have no letter.
            if (CharClass.IsWord(kind) && !CharClass.IsJoiner(text[i]))
            {
                return Word(i, clean);
            }

            if (kind == CharClass.Space)
            {
                if (text[i] == '\n' && Words.SentenceEnd.AtLineFeed(text, i))
                {
                    End(i);
                }

                i++;
                continue;
            }

            clean = false;
            if (kind == CharClass.Terminal)
            {
                i = Close(i, i + 1);
            }
            else if (kind == CharClass.Tex)
            {
                if (text[i] is '\\' or '{' && TexSpan.AccentLength(text, i) > 0)
                {
                    return Word(i, false);
                }

                var (end, taken) = Tex(i);
                if (end > 0)
                {
                    return Emit(i, end, taken, false);
                }

                i++;
            }
            else
            {
                i++;
            }
        }

        _position = text.Length;
        return false;
    }

    private bool Word(int start, bool joins)
    {
        var (end, kind) = WordSpan.At(_text, start, _hasAt);
        return Emit(start, end, kind, joins);
    }

    private readonly (int End, TokenKind Kind) Tex(int i) =>
        _text[i] switch
        {
            '$' => (TexSpan.DollarEnd(_text, i), TokenKind.Math),
            '\\' => TexSpan.CommandEnd(_text, i),
            '^' or '_' => (TexSpan.ScriptEnd(_text, i), TokenKind.Math),
            _ => (-1, TokenKind.Command),
        };

    private bool Emit(int start, int end, TokenKind kind, bool joins)
    {
        if (_ended && _any)
        {
            _sentence++;
            joins = false;
        }

        _ended = false;
        _any = true;
        _position = end;
        _joinable = kind <= TokenKind.Number;
        _current = new Token(start, end, kind, _sentence, joins && _joinable);
        return true;
    }

    private int Close(int mark, int otherwise)
    {
        var end = Words.SentenceEnd.After(_text, mark, out var run);
        if (end < 0)
        {
            return Math.Max(run, otherwise);
        }

        End(end);
        return end;
    }

    private void End(int at)
    {
        _ended = true;
        SentenceEnd = at;
    }
}
