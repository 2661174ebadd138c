namespace PaperAnalysis.Digests;

/// <summary>Reads a saved page of titles and abstracts: lines to blocks, blocks to papers.</summary>
internal sealed class SavedPage
{
    // A line this long was not wrapped by hand or by a mail program.
    private const int WidestWrapped = 200;

    // Banners and dates are shorter.
    private const int LongestFurniture = 100;

    private readonly DigestBuilder builder;
    private readonly Pairing pairing;
    private readonly bool glued;
    private readonly List<TextLine> block = [];
    private bool afterMasthead = true;

    private SavedPage(DigestBuilder builder, bool glued)
    {
        this.builder = builder;
        this.glued = glued;
        pairing = new Pairing(builder, splitsBlocks: !glued);
    }

    public static void ReadBlankSeparated(Stream stream, DigestBuilder builder) =>
        new SavedPage(builder, glued: false).Read(stream);

    public static void ReadGlued(Stream stream, DigestBuilder builder) =>
        new SavedPage(builder, glued: true).Read(stream);

    private void Read(Stream stream)
    {
        using var lines = new TextLines(stream, builder);
        while (lines.Read())
        {
            Take(lines.Current);
        }
        Flush();
        pairing.Finish();
    }

    private void Take(TextLine line)
    {
        if (line.Text.Length == 0)
        {
            Flush();
            builder.Mark(line.Number, LineClass.Blank);
        }
        else if (line.Text.Length > LongestFurniture)
        {
            TakeText(line);
        }
        else if (DateLine.TryParse(line.Text, out var dateText))
        {
            Flush();
            pairing.DateText = dateText;
            builder.Mark(line.Number, LineClass.Date);
            afterMasthead = true;
        }
        else if (Masthead.Is(line.Text))
        {
            Flush();
            builder.Mark(line.Number, LineClass.Boilerplate);
            afterMasthead = true;
        }
        else
        {
            TakeText(line);
        }
    }

    private void TakeText(TextLine line)
    {
        if (
            afterMasthead
            && Masthead.PrefixLength(line.Text, out var dateText) is > 0 and var furniture
        )
        {
            Flush();
            pairing.DateText = dateText ?? pairing.DateText;
            if (furniture == line.Text.Length)
            {
                builder.Mark(line.Number, LineClass.Boilerplate);
                return;
            }
            line = line with { Start = line.Start + furniture, Text = line.Text[furniture..] };
        }
        afterMasthead = false;
        if (block.Count > 0 && !Continues(line.Text))
        {
            Flush();
        }
        block.Add(line);
    }

    /// <summary>Whether a line goes on with the block before it, with no blank line between.</summary>
    private bool Continues(string text)
    {
        var last = block[^1].Text;
        if (last.Length > WidestWrapped || text.Length >= 300)
        {
            return false;
        }
        return !glued
            || !TextShape.EndsSentence(last) && (block.Count > 1 || TextShape.StartsLower(text));
    }

    private void Flush()
    {
        if (block.Count > 0)
        {
            pairing.Take(new Block([.. block]));
            block.Clear();
        }
    }
}
