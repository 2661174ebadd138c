using System.Text.RegularExpressions;
using PaperAnalysis.Formats;

namespace PaperAnalysis.Digests;

/// <summary>
/// Reads arXiv's listing e-mail: between rules of <c>\\</c> the headings of a record, then its abstract.
/// </summary>
internal sealed partial class ArxivListingFile
{
    private const string Rule = @"\\";

    private readonly DigestBuilder _builder;
    private readonly ArxivRecord _record;
    private readonly List<int> _replacements = [];
    private State _state;

    private ArxivListingFile(DigestBuilder builder)
    {
        this._builder = builder;
        _record = new ArxivRecord(builder);
    }

    private enum State
    {
        /// <summary>Before, between and after records.</summary>
        Outside,

        /// <summary>After a rule that ends a record, or starts one where the rule before was lost.</summary>
        Between,
        Headings,
        Abstract,
    }

    public static bool Recognises(Opening opening) =>
        opening.Lines.Contains(Rule)
        && opening.Lines.Any(line => ArxivId().IsMatch(line) || line.StartsWith("Title:", StringComparison.Ordinal));

    public static void Read(Stream stream, DigestBuilder builder) => new ArxivListingFile(builder).Read(stream);

    private void Read(Stream stream)
    {
        using var lines = new TextLines(stream, _builder) { Trims = false };
        while (lines.Read())
        {
            Take(lines.Current);
        }
        if (_state is State.Headings or State.Abstract)
        {
            EndRecord();
        }
        if (_replacements.Count > 0)
        {
            _builder.Warn(
                _replacements[0],
                $"{_replacements.Count} replaced {(_replacements.Count == 1 ? "paper" : "papers")}, which a listing gives without an abstract",
                "records with title and abstract",
                "read the listing of the day of their submission for them; they are left out"
            );
        }
    }

    private void Take(TextLine line)
    {
        var text = line.Text.TrimEnd();
        if (text.Length == 0)
        {
            _builder.Mark(line.Number, LineClass.Blank);
            _record.BreakParagraph();
        }
        else if (text.StartsWith(Rule, StringComparison.Ordinal))
        {
            _builder.Mark(line.Number, LineClass.Boilerplate);
            TakeRule(line.Number, text);
        }
        else if (Divider().IsMatch(text))
        {
            _builder.Mark(line.Number, LineClass.Boilerplate);
            if (_state is State.Headings or State.Abstract)
            {
                EndRecord();
            }
            _state = State.Outside;
        }
        else
        {
            TakeText(line, text);
        }
    }

    private void TakeRule(int line, string text)
    {
        switch (_state)
        {
            case State.Outside or State.Between:
                _record.Start(line);
                _state = State.Headings;
                break;
            case State.Headings when text == Rule:
                _state = State.Abstract;
                break;
            default:
                _record.SetUrl(text);
                EndRecord();
                _state = State.Between;
                break;
        }
    }

    private void TakeText(TextLine line, string text)
    {
        if (_state == State.Between && ArxivId().IsMatch(text))
        {
            _record.Start(line.Number);
            _state = State.Headings;
        }
        if (_state == State.Headings)
        {
            _builder.Mark(line.Number, _record.TakeHeading(line));
        }
        else if (_state == State.Abstract)
        {
            _builder.Mark(line.Number, LineClass.Abstract);
            _record.TakeAbstract(line);
        }
        else
        {
            _builder.Mark(line.Number, LineClass.Boilerplate);
        }
    }

    private void EndRecord()
    {
        if (_record.IsBareReplacement)
        {
            _builder.Unpaired++;
            _replacements.Add(_record.FirstLine);
        }
        else
        {
            _record.Add();
        }
    }

    [GeneratedRegex(@"^(?:arXiv|Paper): ?\S+", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex ArxivId();

    /// <summary>
    /// A rule of hyphens, or of the percent signs and hyphens that part new papers from replaced ones.
    /// </summary>
    [GeneratedRegex(@"^[-%]{20,}$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Divider();
}
