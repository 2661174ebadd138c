using PaperAnalysis.Formats;

namespace PaperAnalysis.Digests;

/// <summary>Lines that belong together: a title or an abstract, on one line or wrapped over several.</summary>
internal sealed class Block(IReadOnlyList<TextLine> lines)
{
    public IReadOnlyList<TextLine> Lines { get; } = lines;

    public string Text { get; } = lines.Count == 1 ? lines[0].Text : string.Join(' ', lines.Select(line => line.Text));

    public int FirstLine => Lines[0].Number;

    public int LastLine => Lines[^1].Number;

    public long Start => Lines[0].Start;

    public long End => Lines[^1].End;

    public TextKind Kind => TextShape.Of(Text);
}
