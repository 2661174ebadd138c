using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using PaperAnalysis.Markup;
using PaperAnalysis.Notebooks.Sessions.Showing;

namespace PaperAnalysis.Notebooks.Sessions;

/// <summary>How <see cref="NotebookFunctions.Markdown(MarkdownHandler)"/> reads its text; the compiler calls it.</summary>
[InterpolatedStringHandler]
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct MarkdownHandler
{
    private const string Raw = "raw";

    private readonly StringBuilder _markdown;

    public MarkdownHandler(int literalLength, int holes) => _markdown = new StringBuilder(literalLength + 16 * holes);

    internal string Markdown => _markdown.ToString();

    public void AppendLiteral(string literal) => _markdown.Append(literal);

    public void AppendFormatted(ReadOnlySpan<char> text) => MarkdownEscape.Append(_markdown, text);

    /// <summary>What has no type of its own, as <c>null</c> has none.</summary>
    public void AppendFormatted(object? value, int alignment = 0, string? format = null) =>
        AppendFormatted<object?>(value, alignment, format);

    public void AppendFormatted<T>(T value, int alignment) => AppendFormatted(value, alignment, null);

    public void AppendFormatted<T>(T value, string? format = null) => AppendFormatted(value, 0, format);

    public void AppendFormatted<T>(T value, int alignment, string? format)
    {
        if (value is null)
        {
            return;
        }
        if (MimeBundleConvention.Show(value) is { } shown && shown[MimeTypes.Markdown] is { } own)
        {
            _markdown.Append(own.GetValue<string>());
        }
        else if (format == Raw)
        {
            _markdown.Append(Convert.ToString(value, CultureInfo.InvariantCulture));
        }
        else
        {
            var item = alignment == 0 ? "{0}" : "{0," + alignment.ToString(CultureInfo.InvariantCulture) + "}";
            item = format is null ? item : item[..^1] + ":" + format + "}";
            MarkdownEscape.Append(_markdown, string.Format(CultureInfo.InvariantCulture, item, value));
        }
    }
}
