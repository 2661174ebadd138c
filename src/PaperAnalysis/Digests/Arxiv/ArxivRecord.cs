using System.Text.RegularExpressions;
using PaperAnalysis.Formats;

namespace PaperAnalysis.Digests;

/// <summary>One record of an arXiv listing while its lines are read.</summary>
internal sealed partial class ArxivRecord(DigestBuilder builder)
{
    private readonly RecordDraft _draft = new();
    private readonly List<TextLine> _title = [];
    private readonly List<TextLine> _text = [];
    private readonly List<string> _authors = [];
    private readonly HashSet<int> _paragraphs = [];
    private string _heading = "";
    private bool _isReplacement;
    private bool _afterBlank;

    public int FirstLine { get; private set; }

    /// <summary>A listing gives replaced papers by title alone.</summary>
    public bool IsBareReplacement => _isReplacement && _title.Count > 0 && _text.Count == 0;

    public void Start(int line)
    {
        FirstLine = line;
        _draft.Clear();
        _title.Clear();
        _text.Clear();
        _authors.Clear();
        _paragraphs.Clear();
        (_heading, _isReplacement, _afterBlank) = ("", false, false);
    }

    public LineClass TakeHeading(TextLine line)
    {
        if (!char.IsWhiteSpace(line.Text[0]))
        {
            _heading = Heading().Match(line.Text).Groups["name"].Value;
            _isReplacement |= line.Text.StartsWith("replaced with", StringComparison.Ordinal);
            line = After(line, _heading.Length == 0 ? 0 : _heading.Length + 1);
        }
        else
        {
            line = After(line, 0);
        }
        return TakeValue(line);
    }

    public void TakeAbstract(TextLine line)
    {
        var bare = After(line, 0);
        if (_text.Count > 0 && (_afterBlank || bare.Start > line.Start))
        {
            _paragraphs.Add(bare.Number);
        }
        _afterBlank = false;
        _text.Add(bare);
    }

    /// <summary>A blank line within an abstract parts two paragraphs, as an indented line does.</summary>
    public void BreakParagraph() => _afterBlank = true;

    /// <param name="rule">The rule after the abstract: <c>\\ ( https://arxiv.org/abs/2503.10630 ,  12kb)</c>.</param>
    public void SetUrl(string rule) =>
        _draft.Url = Address().Match(rule) is { Success: true } match ? match.Value : null;

    public void Add()
    {
        _draft.Title = string.Join(' ', _title.Select(line => line.Text));
        _draft.NamesAbstract = true;
        _draft.Abstract = string.Concat(_text.Select(Joined));
        _draft.AbstractLines = LineStarts.Of(_text);
        _draft.TitleSpan = Span(_title);
        _draft.AbstractSpan = Span(_text);
        _draft.Authors = PersonNames.Split(string.Join(' ', _authors));
        _draft.Lines = new LineRange(
            _title.Count > 0 ? _title[0].Number : FirstLine,
            _text.Count > 0 ? _text[^1].Number
                : _title.Count > 0 ? _title[^1].Number
                : FirstLine
        );
        Records.Add(builder, _draft);
    }

    private LineClass TakeValue(TextLine line)
    {
        switch (_heading)
        {
            case "arXiv" or "Paper":
                _draft.Id ??= line.Text.Split(' ')[0];
                return LineClass.Boilerplate;
            case "Title":
                _title.Add(line);
                return LineClass.Title;
            case "Authors" or "Author":
                _authors.Add(line.Text);
                return LineClass.Boilerplate;
            case "Categories" or "Subj-class":
                _draft.Categories = [.. _draft.Categories, .. PersonNames.Categories(line.Text)];
                return LineClass.Boilerplate;
            case ['D', 'a', 't', 'e', ..]:
                _draft.SetDate(RecordKey.Date, Size().Replace(line.Text, ""));
                return LineClass.Date;
            default:
                return LineClass.Boilerplate;
        }
    }

    private string Joined(TextLine line, int index) =>
        index == 0 ? line.Text
        : _paragraphs.Contains(line.Number) ? "\n" + line.Text
        : " " + line.Text;

    private static CharSpan Span(List<TextLine> lines) =>
        lines.Count == 0 ? default : Spans.Of(lines[0].Start, lines[^1].End);

    /// <summary>The rest of a line, without the white space around it.</summary>
    private static TextLine After(TextLine line, int length)
    {
        var rest = line.Text.AsSpan(length);
        var start = line.Text.Length - rest.TrimStart().Length;
        return line with { Start = line.Start + start, Text = rest.Trim().ToString() };
    }

    [GeneratedRegex(
        @"^(?<name>[A-Z][A-Za-z-]*(?: \([^)]*\))?|arXiv):",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant
    )]
    private static partial Regex Heading();

    /// <summary>The size after a date, as in <c>(1234kb,D)</c>.</summary>
    [GeneratedRegex(@"\s*\([0-9]+kb[^)]*\)$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Size();

    [GeneratedRegex(@"https?://[^\s,)]+", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
