using System.Text;

namespace PaperAnalysis.Digests;

/// <summary>The first lines of a file, by which its layout is told.</summary>
internal sealed class Opening
{
    public const int Bytes = 64 << 10;

    private readonly Lazy<bool> hasPair;

    public Opening(ReadOnlySpan<byte> head)
    {
        Text = Encoding.UTF8.GetString(head);
        Lines = [.. Text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim())];
        // The last line is cut where the head ends inside it.
        FullLines = head.Length < Bytes || Lines.Count == 1 ? Lines : [.. Lines.SkipLast(1)];
        hasPair = new Lazy<bool>(() => FindPair());
    }

    public string Text { get; }

    /// <summary>The lines without white space at their ends.</summary>
    public IReadOnlyList<string> Lines { get; }

    public IReadOnlyList<string> FullLines { get; }

    public IEnumerable<string> Filled => FullLines.Where(line => line.Length > 0);

    /// <summary>The first line that holds something; empty where none does.</summary>
    public string First => Lines.FirstOrDefault(line => line.Length > 0) ?? "";

    /// <summary>True where, between the first line and the last that hold something, one line in five or more is blank.</summary>
    public bool HasBlankLines
    {
        get
        {
            var inner = Lines.SkipWhile(line => line.Length == 0).ToList();
            var length = inner.FindLastIndex(line => line.Length > 0) + 1;
            var blank = inner.Take(length).Count(line => line.Length == 0);
            return blank > 0 && blank * 5 >= length;
        }
    }

    /// <summary>True where the opening holds a title with an abstract after it.</summary>
    public bool HasPair => hasPair.Value;

    private bool FindPair()
    {
        var trial = new DigestBuilder("", "");
        var read = HasBlankLines
            ? (Action<Stream, DigestBuilder>)SavedPage.ReadBlankSeparated
            : SavedPage.ReadGlued;
        read(new MemoryStream(Encoding.UTF8.GetBytes(Text)), trial);
        return trial.PaperCount > 0;
    }
}
