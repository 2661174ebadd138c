using System.Collections.Frozen;
using System.Text;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace PaperAnalysis.Digests;

/// <summary>
/// Cuts a page into its blocks of text. The tokens are AngleSharp's; a page is read from its first to its last, without a
/// tree, so that no nesting is too deep and time grows as length does.
/// </summary>
internal sealed class HtmlBlocks
{
    // What parts texts from each other. Anything else stands in a line of text.
    private static readonly FrozenSet<string> Parting =
        "address article aside blockquote body button center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html label legend li main menu nav ol option p pre search section select summary table tbody td textarea tfoot th thead tr ul"
            .Split(' ')
            .ToFrozenSet(StringComparer.Ordinal);

    // Whose text is none of the page, and how it is read.
    private static readonly FrozenDictionary<string, HtmlParseMode> Hidden = new Dictionary<string, HtmlParseMode>
    {
        ["script"] = HtmlParseMode.Script,
        ["style"] = HtmlParseMode.Rawtext,
        ["noscript"] = HtmlParseMode.Rawtext,
        ["iframe"] = HtmlParseMode.Rawtext,
        ["noembed"] = HtmlParseMode.Rawtext,
        ["noframes"] = HtmlParseMode.Rawtext,
        ["title"] = HtmlParseMode.RCData,
        ["textarea"] = HtmlParseMode.RCData,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // Furniture, whatever it says.
    private static readonly FrozenSet<string> Around = "nav footer aside button select form dialog"
        .Split(' ')
        .ToFrozenSet();

    private readonly HtmlText _text;
    private readonly List<HtmlBlock> _blocks = [];
    private readonly StringBuilder _current = new();
    private readonly List<LineStart> _lines = [];
    private readonly Dictionary<string, int> _around = [];
    private int _start;
    private int _end;
    private int _level;
    private string? _link;
    private string? _address;
    private bool _isLinked;
    private int _article;
    private int _articles;

    private HtmlBlocks(HtmlText text) => _text = text;

    /// <summary>In the order of the page, none of them furniture by its element.</summary>
    public IReadOnlyList<HtmlBlock> Blocks => _blocks;

    /// <summary>Where the page came from, as it says; null where it does not.</summary>
    public Uri? Source { get; private set; }

    /// <summary>The first moment that an element of time has, with its place.</summary>
    public (string Text, int Place)? Time { get; private set; }

    public static HtmlBlocks Read(HtmlText text)
    {
        var read = new HtmlBlocks(text);
        using var source = new TextSource(text.Text);
        using var tokens = new HtmlTokenizer(source, HtmlEntityProvider.Resolver);
        string? hidden = null;
        for (var token = tokens.Get(); token.Type != HtmlTokenType.EndOfFile; token = tokens.Get())
        {
            switch (token.Type)
            {
                case HtmlTokenType.Character when hidden is null:
                    read.Add(token.Data, token.Position.Index, tokens.GetCurrentPosition().Index + 1);
                    break;
                case HtmlTokenType.StartTag when token is HtmlTagToken tag:
                    read.Open(tag);
                    if (!tag.IsSelfClosing && Hidden.TryGetValue(tag.Name, out var mode))
                    {
                        (hidden, tokens.State) = (tag.Name, mode);
                    }
                    break;
                case HtmlTokenType.EndTag:
                    // Within what is hidden only its own end is read as one.
                    hidden = null;
                    read.Close(token.Name);
                    break;
                case HtmlTokenType.Comment:
                    read.SawComment(token.Data);
                    break;
                default:
                    break;
            }
        }

        read.End();
        return read;
    }

    private void Open(HtmlTagToken tag)
    {
        Part(tag.Name);
        _level = LevelOf(tag.Name) is > 0 and var level ? level : _level;
        switch (tag.Name)
        {
            case "a":
                _link = Attribute(tag, "href");
                break;
            case "article":
                _article = ++_articles;
                break;
            case "time" when Time is null && Attribute(tag, "datetime") is { Length: >= 10 } moment:
                Time = (moment[..10], tag.Position.Index);
                break;
            case "link" when Attribute(tag, "rel") == "canonical":
                SawSource(Attribute(tag, "href"));
                break;
            case "br" or "img":
                Space();
                break;
            case var name when Around.Contains(name) && !tag.IsSelfClosing:
                _around[name] = _around.GetValueOrDefault(name) + 1;
                break;
            default:
                break;
        }
    }

    private void Close(string name)
    {
        Part(name);
        if (LevelOf(name) > 0)
        {
            _level = 0;
        }
        else if (name == "a")
        {
            _link = null;
        }
        else if (name == "article")
        {
            _article = 0;
        }
        else if (_around.TryGetValue(name, out var open))
        {
            _around[name] = Math.Max(0, open - 1);
        }
    }

    private void Part(string name)
    {
        if (Parting.Contains(name))
        {
            End();
        }
    }

    private void Add(string text, int start, int end)
    {
        if (_around.Values.Any(open => open > 0))
        {
            return;
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            Space();
            return;
        }

        while (char.IsWhiteSpace(_text.Text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(_text.Text[end - 1]))
        {
            end--;
        }

        if (char.IsWhiteSpace(text[0]))
        {
            Space();
        }

        if (_current.Length == 0)
        {
            (_start, _address, _isLinked) = (start, _link, true);
        }

        _isLinked &= _link is not null && _link == _address;
        _end = end;
        AddWords(text, start, end);
        if (char.IsWhiteSpace(text[^1]))
        {
            Space();
        }
    }

    // A line feed in the text is one in the file, in the same order; but for one that a reference stands for.
    private void AddWords(string text, int start, int end)
    {
        var (line, last) = (_text.LineAt(start), _text.LineAt(end - 1));
        foreach (var words in text.Trim().Split('\n', StringSplitOptions.TrimEntries))
        {
            if (words.Length > 0)
            {
                if (_lines.Count == 0 || _lines[^1].Line != line)
                {
                    _lines.Add(new LineStart(_current.Length, line));
                }

                foreach (var word in words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                {
                    _current.Append(word).Append(' ');
                }

                // The last word may go on behind an element, as in "E<b>xa</b>mple".
                _current.Length--;
            }

            line = Math.Min(line + 1, last);
            Space();
        }

        _current.Length = Math.Max(0, _current.Length - 1);
    }

    private void Space()
    {
        if (_current.Length > 0 && _current[^1] != ' ')
        {
            _current.Append(' ');
        }
    }

    private void End()
    {
        if (_current.ToString().TrimEnd() is { Length: > 0 } text)
        {
            _blocks.Add(new HtmlBlock(text, _start, _end, _level, _isLinked ? _address : null, _article, [.. _lines]));
        }

        _current.Clear();
        _lines.Clear();
    }

    // Browsers write "saved from url=(0042)https://…" above what they save.
    private void SawComment(string comment)
    {
        const string Saved = "saved from url=(";
        var at = comment.IndexOf(Saved, StringComparison.OrdinalIgnoreCase);
        var close = at < 0 ? -1 : comment.IndexOf(')', at);
        SawSource(close < 0 ? null : comment[(close + 1)..].Trim());
    }

    private void SawSource(string? address)
    {
        if (
            Source is null
            && Uri.TryCreate(address, UriKind.Absolute, out var source)
            && source.Scheme is "http" or "https"
        )
        {
            Source = source;
        }
    }

    private static int LevelOf(string name) => name is ['h', >= '1' and <= '6'] ? name[1] - '0' : 0;

    private static string? Attribute(HtmlTagToken tag, string name)
    {
        foreach (var attribute in tag.Attributes)
        {
            if (attribute.Name == name)
            {
                return attribute.Value;
            }
        }

        return null;
    }
}
