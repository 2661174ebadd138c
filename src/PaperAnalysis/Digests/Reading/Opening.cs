using System.Text;

namespace PaperAnalysis.Digests;

/// <summary>The first lines of a file, by which its layout is told.</summary>
internal sealed class Opening
{
    public const int Bytes = 64 << 10;

    private readonly Lazy<(int Papers, int Faults)> _byBlocks;
    private readonly Lazy<(int Papers, int Faults)> _byLines;

    public Opening(ReadOnlySpan<byte> head)
    {
        Text = Encoding.UTF8.GetString(head);
        Lines = [.. Text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim())];
        // The last line is cut where the head ends inside it.
        FullLines = head.Length < Bytes || Lines.Count == 1 ? Lines : [.. Lines.SkipLast(1)];
        _byBlocks = new(() => Try(SavedPage.ReadBlankSeparated));
        _byLines = new(() => Try(SavedPage.ReadGlued));
    }

    public string Text { get; }

    /// <summary>The lines without white space at their ends.</summary>
    public IReadOnlyList<string> Lines { get; }

    public IReadOnlyList<string> FullLines { get; }

    public IEnumerable<string> Filled => FullLines.Where(line => line.Length > 0);

    /// <summary>The first line that holds something; empty where none does.</summary>
    public string First => Lines.FirstOrDefault(line => line.Length > 0) ?? "";

    /// <summary>
    /// True where the opening, read as blocks between blank lines, holds a title with its abstract, and reads no worse
    /// than line by line.
    /// </summary>
    public bool IsBlankSeparated =>
        HasInnerBlank && _byBlocks.Value.Papers > 0 && !(_byLines.Value.Faults < _byBlocks.Value.Faults);

    /// <summary>True where the opening, read line by line, holds a title with its abstract.</summary>
    public bool IsGlued => _byLines.Value.Papers > 0;

    private bool HasInnerBlank
    {
        get
        {
            var first = Lines.Count - Lines.SkipWhile(line => line.Length == 0).Count();
            var last = Lines.Count - Lines.Reverse().TakeWhile(line => line.Length == 0).Count();
            return Lines.Take(last).Skip(first).Contains("");
        }
    }

    private (int Papers, int Faults) Try(Action<Stream, DigestBuilder> read)
    {
        var trial = new DigestBuilder("", "", ReadOptions.Default);
        read(new MemoryStream(Encoding.UTF8.GetBytes(Text)), trial);
        return (trial.PaperCount, trial.Faults);
    }
}
