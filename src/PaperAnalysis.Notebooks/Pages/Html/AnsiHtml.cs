using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace PaperAnalysis.Notebooks.Pages;

/// <summary>
/// A terminal's text as HTML: colours and weight become classes, lines that were written over are gone.
/// </summary>
internal static partial class AnsiHtml
{
    private static readonly string[] Colours = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"];

    public static Html Convert(string text)
    {
        text = Overwrite(text);
        var html = new StringBuilder();
        var style = new Style(false, false, false, null, null);
        var start = 0;
        foreach (Match escape in Escape().Matches(text))
        {
            Append(html, text[start..escape.Index], style);
            if (escape.Groups["sgr"].Success)
            {
                style = Apply(style, escape.Groups["sgr"].Value);
            }

            start = escape.Index + escape.Length;
        }
        Append(html, text[start..], style);
        return new Html(html.ToString());
    }

    /// <summary>The text alone.</summary>
    public static string Strip(string text) => Escape().Replace(Overwrite(text), "");

    /// <summary>Progress bars return to the line's start and write again: the last writing counts.</summary>
    private static string Overwrite(string text)
    {
        text = text.Replace("\r\n", "\n", StringComparison.Ordinal);
        if (!text.Contains('\r', StringComparison.Ordinal))
        {
            return text;
        }

        return string.Join(
            '\n',
            text.Split('\n').Select(line => line.TrimEnd('\r')).Select(line => line[(line.LastIndexOf('\r') + 1)..])
        );
    }

    private static void Append(StringBuilder html, string text, Style style)
    {
        if (text == "")
        {
            return;
        }

        var encoded = Html.Text(text);
        html.Append(style.Classes == "" ? encoded : Html.Of($"<span class=\"{style.Classes}\">{encoded}</span>"));
    }

    private static Style Apply(Style style, string parameters)
    {
        var codes = parameters
            .Split(';')
            .Select(p => int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0)
            .ToArray();
        for (var i = 0; i < codes.Length; i++)
        {
            var code = codes[i];
            // 38;5;n and 38;2;r;g;b: colours beyond the palette are left out, so that contrast holds on a light page.
            if (code is 38 or 48)
            {
                i += codes.ElementAtOrDefault(i + 1) == 2 ? 4 : 2;
                continue;
            }
            style = code switch
            {
                0 => new Style(false, false, false, null, null),
                1 => style with { Bold = true },
                3 => style with { Italic = true },
                4 => style with { Underlined = true },
                22 => style with { Bold = false },
                23 => style with { Italic = false },
                24 => style with { Underlined = false },
                >= 30 and <= 37 => style with { Colour = Colours[code - 30] },
                39 => style with { Colour = null },
                >= 40 and <= 47 => style with { Background = Colours[code - 40] },
                49 => style with { Background = null },
                >= 90 and <= 97 => style with { Colour = Colours[code - 90] },
                >= 100 and <= 107 => style with { Background = Colours[code - 100] },
                _ => style,
            };
        }
        return style;
    }

    private sealed record Style(bool Bold, bool Italic, bool Underlined, string? Colour, string? Background)
    {
        public string Classes =>
            string.Join(
                ' ',
                new[]
                {
                    Bold ? "ansi-bold" : "",
                    Italic ? "ansi-italic" : "",
                    Underlined ? "ansi-underline" : "",
                    Colour is null ? "" : $"ansi-{Colour}",
                    Background is null ? "" : $"ansi-on-{Background}",
                }.Where(name => name != "")
            );
    }

    // Control sequences (CSI; `m` sets the style), operating system commands such as links and titles, other escapes.
    [GeneratedRegex(
        "\e\\[(?<sgr>[0-9;]*)m|\e\\[[0-?]*[ -/]*[@-~]|\e\\][^\a\e]*(?:\a|\e\\\\)|\e[ -/]*[0-~]|[\0-\b\v\f\\x0e-\\x1f]"
    )]
    private static partial Regex Escape();
}
