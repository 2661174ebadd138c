using System.Text.RegularExpressions;

namespace PaperAnalysis.Digests;

/// <summary>Reads arXiv's listing e-mail: between rules of <c>\\</c> the headings of a record, then its abstract.</summary>
internal sealed partial class ArxivListingFile
{
    private const string Rule = @"\\";

    private readonly DigestBuilder builder;
    private readonly ArxivRecord record;
    private readonly List<int> replacements = [];
    private State state;

    private ArxivListingFile(DigestBuilder builder)
    {
        this.builder = builder;
        record = new ArxivRecord(builder);
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
        && opening.Lines.Any(line =>
            ArxivId().IsMatch(line) || line.StartsWith("Title:", StringComparison.Ordinal)
        );

    public static void Read(Stream stream, DigestBuilder builder) =>
        new ArxivListingFile(builder).Read(stream);

    private void Read(Stream stream)
    {
        using var lines = new TextLines(stream, builder) { Trims = false };
        while (lines.Read())
        {
            Take(lines.Current);
        }
        if (state is State.Headings or State.Abstract)
        {
            EndRecord();
        }
        if (replacements.Count > 0)
        {
            builder.Warn(
                replacements[0],
                $"{replacements.Count} replaced {(replacements.Count == 1 ? "paper" : "papers")}, which a listing gives without an abstract",
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
            builder.Mark(line.Number, LineClass.Blank);
            record.BreakParagraph();
        }
        else if (text.StartsWith(Rule, StringComparison.Ordinal))
        {
            builder.Mark(line.Number, LineClass.Boilerplate);
            TakeRule(line.Number, text);
        }
        else if (Divider().IsMatch(text))
        {
            builder.Mark(line.Number, LineClass.Boilerplate);
            if (state is State.Headings or State.Abstract)
            {
                EndRecord();
            }
            state = State.Outside;
        }
        else
        {
            TakeText(line, text);
        }
    }

    private void TakeRule(int line, string text)
    {
        switch (state)
        {
            case State.Outside or State.Between:
                record.Start(line);
                state = State.Headings;
                break;
            case State.Headings when text == Rule:
                state = State.Abstract;
                break;
            default:
                record.SetUrl(text);
                EndRecord();
                state = State.Between;
                break;
        }
    }

    private void TakeText(TextLine line, string text)
    {
        if (state == State.Between && ArxivId().IsMatch(text))
        {
            record.Start(line.Number);
            state = State.Headings;
        }
        if (state == State.Headings)
        {
            builder.Mark(line.Number, record.TakeHeading(line));
        }
        else if (state == State.Abstract)
        {
            builder.Mark(line.Number, LineClass.Abstract);
            record.TakeAbstract(line);
        }
        else
        {
            builder.Mark(line.Number, LineClass.Boilerplate);
        }
    }

    private void EndRecord()
    {
        if (record.IsBareReplacement)
        {
            builder.Unpaired++;
            replacements.Add(record.FirstLine);
        }
        else
        {
            record.Add();
        }
    }

    [GeneratedRegex(@"^(?:arXiv|Paper): ?\S+", RegexOptions.CultureInvariant)]
    private static partial Regex ArxivId();

    /// <summary>A rule of hyphens, or of the percent signs and hyphens that part new papers from replaced ones.</summary>
    [GeneratedRegex(@"^[-%]{20,}$", RegexOptions.CultureInvariant)]
    private static partial Regex Divider();
}
