using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace PaperAnalysis.Notebooks.Pages;

/// <summary>Makes <c>$"…"</c> encode what it fills in.</summary>
[InterpolatedStringHandler]
internal readonly struct HtmlTemplate(int literalLength, int formattedCount)
{
    private readonly StringBuilder _markup = new(literalLength + 32 * formattedCount);

    public void AppendLiteral(string value) => _markup.Append(value);

    public void AppendFormatted(Html value) => _markup.Append(value.Markup);

    public void AppendFormatted(string value) => _markup.Append(Html.Text(value).Markup);

    public void AppendFormatted(int value) => _markup.Append(CultureInfo.InvariantCulture, $"{value}");

    public override string ToString() => _markup.ToString();
}
