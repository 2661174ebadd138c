using PaperAnalysis.Formats;

namespace PaperAnalysis.Digests;

/// <summary>Reads a saved page of titles and abstracts: lines to blocks, blocks to papers.</summary>
internal sealed class SavedPage
{
    // A line this long was not wrapped by hand or by a mail program.
    private const int WidestWrapped = 200;

    // Nor does any abstract take as many lines.
    private const int MostWrapped = 1000;

    // Banners and dates are shorter.
    private const int LongestFurniture = 100;

    private readonly DigestBuilder _builder;
    private readonly Pairing _pairing;
    private readonly bool _glued;
    private readonly List<TextLine> _block = [];
    private bool _afterMasthead = true;

    private SavedPage(DigestBuilder builder, bool glued)
    {
        this._builder = builder;
        this._glued = glued;
        _pairing = new Pairing(builder, splitsBlocks: !glued);
    }

    public static void ReadBlankSeparated(Stream stream, DigestBuilder builder) =>
        new SavedPage(builder, glued: false).Read(stream);

    public static void ReadGlued(Stream stream, DigestBuilder builder) =>
        new SavedPage(builder, glued: true).Read(stream);

    private void Read(Stream stream)
    {
        using var lines = new TextLines(stream, _builder);
        while (lines.Read())
        {
            Take(lines.Current);
        }
        Flush();
        _pairing.Finish();
    }

    private void Take(TextLine line)
    {
        if (line.Text.Length == 0)
        {
            Flush();
            _builder.Mark(line.Number, LineClass.Blank);
        }
        else if (line.Text.Length > LongestFurniture)
        {
            TakeText(line);
        }
        else if (DateLine.TryParse(line.Text, out var dateText))
        {
            Flush();
            _pairing.DateText = dateText;
            _builder.Mark(line.Number, LineClass.Date);
            _afterMasthead = true;
        }
        else if (Masthead.Is(line.Text))
        {
            Flush();
            _builder.Mark(line.Number, LineClass.Boilerplate);
            _afterMasthead = true;
        }
        else
        {
            TakeText(line);
        }
    }

    private void TakeText(TextLine line)
    {
        if (_afterMasthead && Masthead.PrefixLength(line.Text, out var dateText) is > 0 and var furniture)
        {
            Flush();
            _pairing.DateText = dateText ?? _pairing.DateText;
            if (furniture == line.Text.Length)
            {
                _builder.Mark(line.Number, LineClass.Boilerplate);
                return;
            }
            line = line with { Start = line.Start + furniture, Text = line.Text[furniture..] };
        }
        _afterMasthead = false;
        if (_block.Count > 0 && !Continues(line.Text))
        {
            Flush();
        }
        _block.Add(line);
    }

    /// <summary>Whether a line goes on with the block before it, with no blank line between.</summary>
    private bool Continues(string text)
    {
        var last = _block[^1].Text;
        if (_block.Count == MostWrapped)
        {
            return false;
        }
        if (last.Length > WidestWrapped || text.Length >= 300)
        {
            return false;
        }
        return !_glued || !TextShape.EndsSentence(last) && (_block.Count > 1 || TextShape.StartsLower(text));
    }

    private void Flush()
    {
        if (_block.Count > 0)
        {
            _pairing.Take(new Block([.. _block]));
            _block.Clear();
        }
    }
}
