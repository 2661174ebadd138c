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
    private readonly StringBuilder _markdown;

    public ProseHandler(int literalLength, int holes) => _markdown = new StringBuilder(literalLength + 16 * holes);

    internal string Markdown => _markdown.ToString();

    public void AppendLiteral(string literal) => _markdown.Append(literal);

    public void AppendFormatted(Prose? prose) => _markdown.Append(prose?.Markdown);

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
