using System.Text;

namespace PaperAnalysis.Digests;

/// <summary>The text of a file, and where its lines begin, so that a place has a line.</summary>
internal sealed class HtmlText
{
    private readonly List<int> _starts = [];
    private readonly List<int> _numbers = [];

    private HtmlText(string text) => Text = text;

    /// <summary>As decoded, with line ends as long as the file's, so that places are those of the file.</summary>
    public string Text { get; private set; }

    /// <summary>The numbers of the lines that hold more than white space.</summary>
    public IEnumerable<int> Filled =>
        _numbers.Where(
            (_, i) =>
                !string.IsNullOrWhiteSpace(Text[_starts[i]..(i + 1 < _starts.Count ? _starts[i + 1] : Text.Length)])
        );

    /// <summary>Marks the blank lines.</summary>
    public static HtmlText Read(Stream stream, DigestBuilder builder)
    {
        var read = new HtmlText("");
        var text = new StringBuilder();
        using var lines = new TextLines(stream, builder) { Trims = false };
        while (lines.Read())
        {
            var line = lines.Current;
            // Beyond the bound this throws; below, the class may still change.
            if (string.IsNullOrWhiteSpace(line.Text) || line.Number > builder.Options.MostLines)
            {
                builder.Mark(line.Number, LineClass.Blank);
            }

            // The end of the line before, and in its place what was too long to be read.
            var gap = (int)(line.Start - text.Length);
            text.Append(
                gap == 2 ? "\r\n"
                : gap > 0 ? new string(' ', gap - 1) + "\n"
                : ""
            );
            read._starts.Add(text.Length);
            read._numbers.Add(line.Number);
            text.Append(line.Text);
        }

        read.Text = text.ToString();
        return read;
    }

    /// <summary>The 1-based line of a place that is no white space.</summary>
    public int LineAt(int place)
    {
        var at = _starts.BinarySearch(place);
        return _numbers[at >= 0 ? at : ~at - 1];
    }
}
