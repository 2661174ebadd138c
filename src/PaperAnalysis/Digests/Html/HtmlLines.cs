namespace PaperAnalysis.Digests;

/// <summary>What the lines of a page are, until all is known.</summary>
internal sealed class HtmlLines(HtmlText text)
{
    private readonly Dictionary<int, LineClass> _classes = text.Filled.ToDictionary(
        line => line,
        _ => LineClass.Boilerplate
    );

    private readonly Dictionary<int, string> _unrecognised = [];

    public void Mark(HtmlBlock block, LineClass kind)
    {
        foreach (var line in block.Lines)
        {
            Mark(line.Line, kind);
            if (kind == LineClass.Unrecognised)
            {
                _unrecognised.TryAdd(line.Line, block.Text);
            }
        }
    }

    /// <summary>A title's line is a title's, whatever else stands on it.</summary>
    public void Mark(int line, LineClass kind)
    {
        if (_classes.TryGetValue(line, out var now) && now != LineClass.Title)
        {
            _classes[line] = kind;
        }
    }

    public void Tell(DigestBuilder builder)
    {
        foreach (var (line, kind) in _classes.OrderBy(line => line.Key))
        {
            if (kind == LineClass.Unrecognised)
            {
                builder.MarkUnrecognised(line, _unrecognised[line]);
            }
            else
            {
                builder.Mark(line, kind);
            }
        }
    }
}
