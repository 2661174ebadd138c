using System.Text;
using System.Text.RegularExpressions;

namespace PaperAnalysis.Figures;

/// <summary>
/// A string as plotly.js draws it. Plotly reads a subset of HTML and character entities in every text, and <c>$…$</c>
/// as TeX where MathJax is loaded, so any string becomes a <see cref="PlotText"/> by being encoded; tags come in only
/// by <see cref="Bold"/>, <see cref="Styled"/> and <see cref="Lines"/>.
/// </summary>
internal readonly partial record struct PlotText
{
    private readonly string? _encoded;

    private PlotText(string encoded) => this._encoded = encoded;

    /// <summary>The text with Plotly's tags and entities.</summary>
    public string Encoded => _encoded ?? "";

    public static implicit operator PlotText(string text) => From(text);

    public static PlotText operator +(PlotText left, PlotText right) => new(left.Encoded + right.Encoded);

    /// <summary>
    /// Encodes <paramref name="text"/> so that it is drawn as it stands; control characters become spaces.
    /// </summary>
    public static PlotText From(string text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => builder.Append("&amp;"),
                '<' => builder.Append("&lt;"),
                '>' => builder.Append("&gt;"),
                '$' => builder.Append("&#36;"),
                _ => builder.Append(char.IsControl(c) ? ' ' : c),
            };
        }

        return new(builder.ToString());
    }

    /// <summary>
    /// Encodes <paramref name="text"/> as lines of at most <paramref name="width"/> characters; words longer than that
    /// are broken, and a number keeps its "%".
    /// </summary>
    public static IReadOnlyList<PlotText> Broken(string text, int width)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var part in Gaps().Split(text).Where(static part => part.Length > 0))
        {
            var word = part;
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                lines.Add(line);
                line = "";
            }

            for (; word.Length > width; word = word[Head(word, width)..])
            {
                lines.Add(word[..Head(word, width)]);
            }

            line = line.Length > 0 ? $"{line} {word}" : word;
        }

        return [.. lines.Append(line).Select(From)];
    }

    public static PlotText Bold(string text) => new($"<b>{From(text)}</b>");

    /// <param name="style">CSS of our own, such as <c>color:#0072B2</c>.</param>
    public PlotText Styled(string style) => new($"<span style=\"{style}\">{Encoded}</span>");

    public static PlotText Lines(IEnumerable<PlotText> lines) =>
        new(string.Join("<br>", lines.Select(line => line.Encoded)));

    /// <summary>
    /// Cuts <paramref name="text"/> to at most <paramref name="longest"/> characters with an ellipsis, never inside a
    /// surrogate pair.
    /// </summary>
    public static string Cut(string text, int longest)
    {
        if (text.Length <= longest)
        {
            return text;
        }

        return text[..Head(text, longest - 1)].TrimEnd() + "…";
    }

    /// <summary>
    /// How much of <paramref name="text"/> to take for at most <paramref name="length"/> characters without splitting a
    /// surrogate pair.
    /// </summary>
    private static int Head(string text, int length) =>
        length > 1 && char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;

    public override string ToString() => Encoded;

    // One try for each run of spaces: a text may hold any number of them.
    [GeneratedRegex(@"(?<! )(?> +)(?!(?<=[0-9] +)%)")]
    private static partial Regex Gaps();
}
