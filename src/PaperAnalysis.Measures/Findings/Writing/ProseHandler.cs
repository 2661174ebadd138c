using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using PaperAnalysis.Markup;

namespace PaperAnalysis.Findings;

/// <summary>How <see cref="Prose.Of"/> reads an interpolated string; the compiler calls it.</summary>
[InterpolatedStringHandler]
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct ProseHandler
{
    private const string Break = ". ";
    private readonly StringBuilder _markdown;
    private readonly List<int> _breaks = [];

    public ProseHandler(int literalLength, int holes) => _markdown = new StringBuilder(literalLength + 16 * holes);

    internal Prose Prose => Findings.Prose.With(_markdown.ToString(), _breaks);

    /// <summary>A full stop that is written here, and in no name, ends a sentence.</summary>
    public void AppendLiteral(string literal)
    {
        for (
            var at = literal.IndexOf(Break, StringComparison.Ordinal);
            at >= 0;
            at = literal.IndexOf(Break, at + 1, StringComparison.Ordinal)
        )
        {
            _breaks.Add(_markdown.Length + at + 1);
        }
        _markdown.Append(literal);
    }

    public void AppendFormatted(Prose? prose) => prose?.AppendTo(_markdown, _breaks);

    public void AppendFormatted(string? text) => MarkdownEscape.Append(_markdown, text);

    /// <summary>Numbers with their thousands apart; anything else as its text, escaped.</summary>
    public void AppendFormatted<T>(T value, string? format = null)
    {
        switch (value)
        {
            case int or long:
                _markdown.Append(Grammar.Number(Convert.ToInt64(value, CultureInfo.InvariantCulture)));
                break;
            case double number:
                _markdown.Append(Grammar.Number(number, format ?? "0.##"));
                break;
            case IFormattable other:
                AppendFormatted(other.ToString(format, CultureInfo.InvariantCulture));
                break;
            default:
                AppendFormatted(value?.ToString());
                break;
        }
    }
}
