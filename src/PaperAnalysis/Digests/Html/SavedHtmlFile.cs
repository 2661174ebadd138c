using System.Text.RegularExpressions;

namespace PaperAnalysis.Digests;

/// <summary>
/// Reads a saved HTML page of papers by its structure: titles are headings that lead to papers, or links to papers, or
/// else the headings that texts as long as abstracts follow; the abstract is the longest text up to the next title.
/// </summary>
internal static partial class SavedHtmlFile
{
    private const int ShortestTitle = 8;
    private const int ShortestAbstract = 100;

    // Shorter texts are buttons, names, numbers and dates.
    private const int LongestFurniture = 80;

    public static bool Recognises(Opening opening) => opening.First.StartsWith('<') && Page().IsMatch(opening.Text);

    public static void Read(Stream stream, DigestBuilder builder)
    {
        var text = HtmlText.Read(stream, builder);
        var page = HtmlBlocks.Read(text);
        var lines = new HtmlLines(text);
        if (page.Time is { } time)
        {
            builder.SawDay(time.Text);
            lines.Mark(text.LineAt(time.Place), LineClass.Date);
        }

        foreach (var block in page.Blocks.Where(block => block.Text.Length > LongestFurniture))
        {
            lines.Mark(block, LineClass.Unrecognised);
        }

        var titles = Titles(page.Blocks);
        for (var i = 0; i < titles.Count; i++)
        {
            var title = page.Blocks[titles[i]];
            var found = AbstractOf(page.Blocks, titles, i);
            if (found is not null)
            {
                lines.Mark(found, LineClass.Abstract);
            }

            lines.Mark(title, LineClass.Title);
            Records.Add(builder, Draft(title, found, page.Source, text));
        }

        lines.Tell(builder);
    }

    /// <summary>Of the ways to tell titles the first that gives a paper.</summary>
    private static List<int> Titles(IReadOnlyList<HtmlBlock> blocks)
    {
        List<Func<HtmlBlock, bool>> ways =
        [
            block => block.Level > 0 && PaperAddress.Is(block.Address),
            block => PaperAddress.Is(block.Address) && block.Text.Contains(' '),
            .. Enumerable.Range(1, 6).OrderByDescending(level => Followed(blocks, level)).Select(Heading),
        ];
        var titles = ways.Select(way => Of(blocks, way))
            .FirstOrDefault(found => found.Index().Any(title => AbstractOf(blocks, found, title.Index) is not null));
        return titles ?? Of(blocks, ways[0]);

        static Func<HtmlBlock, bool> Heading(int level) => block => block.Level == level;
    }

    // A page that repeats a title for another width of the window has it once.
    private static List<int> Of(IReadOnlyList<HtmlBlock> blocks, Func<HtmlBlock, bool> isTitle)
    {
        var titles = new List<int>();
        for (var i = 0; i < blocks.Count; i++)
        {
            if (
                blocks[i].Text.Length >= ShortestTitle
                && isTitle(blocks[i])
                && (titles.Count == 0 || blocks[titles[^1]].Text != blocks[i].Text)
            )
            {
                titles.Add(i);
            }
        }

        return titles;
    }

    private static int Followed(IReadOnlyList<HtmlBlock> blocks, int level)
    {
        var titles = Of(blocks, block => block.Level == level);
        return titles.Index().Count(title => AbstractOf(blocks, titles, title.Index) is not null);
    }

    private static HtmlBlock? AbstractOf(IReadOnlyList<HtmlBlock> blocks, List<int> titles, int at)
    {
        HtmlBlock? longest = null;
        var end = at + 1 < titles.Count ? titles[at + 1] : blocks.Count;
        for (var i = titles[at] + 1; i < end; i++)
        {
            if (
                blocks[i].Level == 0
                && blocks[i].Article == blocks[titles[at]].Article
                && blocks[i].Text.Length >= ShortestAbstract
                && !(longest?.Text.Length >= blocks[i].Text.Length)
            )
            {
                longest = blocks[i];
            }
        }

        return longest;
    }

    private static RecordDraft Draft(HtmlBlock title, HtmlBlock? found, Uri? source, HtmlText text)
    {
        var label = found is null ? 0 : Label().Match(found.Text).Length;
        var start = found is null ? 0 : found.Start + (label == 0 ? 0 : LabelLength(text, found.Start));
        return new RecordDraft
        {
            Id = title.Address is { } address && ArxivId().Match(address) is { Success: true } id ? id.Value : null,
            Title = title.Text,
            TitleSpan = Spans.Of(title.Start, title.End),
            Lines = new LineRange(text.LineAt(title.Start), text.LineAt((found ?? title).End - 1)),
            Url = PaperAddress.Whole(title.Address, source),
            Abstract = found?.Text[label..],
            AbstractSpan = found is null ? default : Spans.Of(start, found.End),
            AbstractLines = found is null
                ? []
                : [.. found.Lines.Select(line => line with { Offset = Math.Max(0, line.Offset - label) })],
        };
    }

    // In the file tags may stand within a label and behind it.
    private static int LabelLength(HtmlText text, int start)
    {
        foreach (var match in LabelInFile().EnumerateMatches(text.Text.AsSpan(start)))
        {
            return match.Length;
        }

        return 0;
    }

    [GeneratedRegex(
        @"\A\s*(?:<\?xml\b[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline
    )]
    private static partial Regex Page();

    [GeneratedRegex(@"\A(?:Abstract|Summary|AI-generated summary)(?:[:.] ?| )", RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(
        @"\A(?:Abstract|Summary|AI-generated\s+summary)(?:\s|<[^>]*>)*[:.]?(?:\s|<[^>]*>)*",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant
    )]
    private static partial Regex LabelInFile();

    [GeneratedRegex(@"[0-9]{4}\.[0-9]{4,5}", RegexOptions.CultureInvariant)]
    private static partial Regex ArxivId();
}
