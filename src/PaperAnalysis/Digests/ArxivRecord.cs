using System.Text.RegularExpressions;

namespace PaperAnalysis.Digests;

/// <summary>One record of an arXiv listing while its lines are read.</summary>
internal sealed partial class ArxivRecord(DigestBuilder builder)
{
    private readonly RecordDraft draft = new();
    private readonly List<TextLine> title = [];
    private readonly List<TextLine> text = [];
    private readonly List<string> authors = [];
    private readonly HashSet<int> paragraphs = [];
    private string heading = "";
    private bool isReplacement;
    private bool afterBlank;

    public int FirstLine { get; private set; }

    /// <summary>A listing gives replaced papers by title alone.</summary>
    public bool IsBareReplacement => isReplacement && title.Count > 0 && text.Count == 0;

    public void Start(int line)
    {
        FirstLine = line;
        draft.Clear();
        title.Clear();
        text.Clear();
        authors.Clear();
        paragraphs.Clear();
        (heading, isReplacement, afterBlank) = ("", false, false);
    }

    public LineClass TakeHeading(TextLine line)
    {
        if (!char.IsWhiteSpace(line.Text[0]))
        {
            heading = Heading().Match(line.Text).Groups["name"].Value;
            isReplacement |= line.Text.StartsWith("replaced with", StringComparison.Ordinal);
            line = After(line, heading.Length == 0 ? 0 : heading.Length + 1);
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
        if (text.Count > 0 && (afterBlank || bare.Start > line.Start))
        {
            paragraphs.Add(bare.Number);
        }
        afterBlank = false;
        text.Add(bare);
    }

    /// <summary>A blank line within an abstract parts two paragraphs, as an indented line does.</summary>
    public void BreakParagraph() => afterBlank = true;

    /// <param name="rule">The rule after the abstract: <c>\\ ( https://arxiv.org/abs/2503.10630 ,  12kb)</c>.</param>
    public void SetUrl(string rule) =>
        draft.Url = Address().Match(rule) is { Success: true } match ? match.Value : null;

    public void Add()
    {
        draft.Title = title.Count == 0 ? null : string.Join(' ', title.Select(line => line.Text));
        draft.Abstract = text.Count == 0 ? null : string.Concat(text.Select(Joined));
        draft.AbstractLines = LineStarts.Of(text);
        draft.TitleSpan = Span(title);
        draft.AbstractSpan = Span(text);
        draft.Authors = PersonNames.Split(string.Join(' ', authors));
        draft.Lines = new LineRange(
            title.Count > 0 ? title[0].Number : FirstLine,
            text.Count > 0 ? text[^1].Number
                : title.Count > 0 ? title[^1].Number
                : FirstLine
        );
        Records.Add(builder, draft);
    }

    private LineClass TakeValue(TextLine line)
    {
        switch (heading)
        {
            case "arXiv" or "Paper":
                draft.Id ??= line.Text.Split(' ')[0];
                return LineClass.Boilerplate;
            case "Title":
                title.Add(line);
                return LineClass.Title;
            case "Authors" or "Author":
                authors.Add(line.Text);
                return LineClass.Boilerplate;
            case "Categories" or "Subj-class":
                draft.Categories = [.. draft.Categories, .. PersonNames.Categories(line.Text)];
                return LineClass.Boilerplate;
            case ['D', 'a', 't', 'e', ..]:
                draft.SetDate(RecordField.Date, Size().Replace(line.Text, ""));
                return LineClass.Date;
            default:
                return LineClass.Boilerplate;
        }
    }

    private string Joined(TextLine line, int index) =>
        index == 0 ? line.Text
        : paragraphs.Contains(line.Number) ? "\n" + line.Text
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
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Heading();

    /// <summary>The size after a date, as in <c>(1234kb,D)</c>.</summary>
    [GeneratedRegex(@"\s*\(\d+kb[^)]*\)$", RegexOptions.CultureInvariant)]
    private static partial Regex Size();

    [GeneratedRegex(@"https?://[^\s,)]+", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
