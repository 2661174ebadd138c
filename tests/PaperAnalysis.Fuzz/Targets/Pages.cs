using AngleSharp.Html.Parser;
using PaperAnalysis.Notebooks.Pages;
using static PaperAnalysis.Fuzz.Targets.BrokenPromiseException;

namespace PaperAnalysis.Fuzz.Targets;

/// <summary>Texts of others as HTML.</summary>
internal static class Pages
{
    public static FuzzTarget Markdown { get; } =
        new(
            "markdown",
            input =>
            {
                var links = new PageLinks { Folder = Path.GetTempPath() };
                var (html, _) = MarkdownHtml.Convert(InputText.Of(input), links, new HeadingIds());
                HtmlCheck.OfPart(html.Markup);
            },
            [
                InputText.With(
                    '#',
                    " T\n\n- [ ] a\n- b *c* ~~d~~\n\n| a | b |\n| - | - |\n| $x$ | `y` |\n\n> q\n\n1. one\n"
                ),
                InputText.With(
                    '[',
                    "a](javascript:1) ![b](c.png \"t\") <https://d> [e][f]\n\n[f]: mailto:g \"h\"\n\n```cs\ni\n```\n\n$$\nj\n$$\n"
                ),
            ],
            [
                "\n",
                "\n\n",
                "    ",
                "# ",
                "- ",
                "1. ",
                "> ",
                "* * *",
                "**",
                "_",
                "~~",
                "`",
                "```\n",
                "$",
                "$$\n",
                "[",
                "](",
                ")",
                "![",
                "][",
                "]: ",
                "<",
                ">",
                "<script>",
                "<!--",
                "<a onclick=1>",
                "&#106;",
                "&colon;",
                "&Tab;",
                "&#x3a;",
                "javascript:",
                "JaVa\tScript:",
                "data:text/html,",
                "data:image/png;base64,",
                "vbscript:",
                "http://a",
                "https://",
                "www.a.b",
                "a@b.c",
                "mailto:",
                "|",
                "|-|\n",
                "- [ ] ",
                "\\",
                "\\[",
                "\u0001",
                "\u00A0",
                "\u200B",
                "attachment:",
                "{.a onclick=b}",
                "<https://a>",
            ]
        )
        {
            IsOurs = false,
        };

    public static FuzzTarget Terminal { get; } =
        new(
            "terminal",
            input =>
            {
                var text = InputText.Of(input);
                var html = AnsiHtml.Convert(text).Markup;
                HtmlCheck.OfPart(html);
                Unless(TextOf(html) == Plain(AnsiHtml.Strip(text)), "a terminal's text stands on the page");
            },
            [
                InputText.With(
                    'a',
                    "\u001b[31;1mb\u001b[0m\r50%\r100%\n\u001b]8;;http://a\u0007link\u001b]8;;\u0007<b>&amp;"
                ),
            ],
            [
                "\u001b[",
                "m",
                ";",
                "38;5;1",
                "48;2;1;2;3",
                "0",
                "\u001b]",
                "\u0007",
                "\u001b\\",
                "\r",
                "\n",
                "\r\n",
                "\b",
                "<",
                "&",
                "\"",
                "'",
                "</pre>",
                "<script>",
            ]
        )
        {
            IsOurs = false,
        };

    public static FuzzTarget Code { get; } =
        new(
            "code",
            input =>
            {
                var text = InputText.Of(input);
                var code = CodeHtml.Convert(text).Markup;
                HtmlCheck.OfPart(code);
                Unless(TextOf(code) == Plain(text), "code stands on the page as it was written");
            },
            [
                InputText.With(
                    '#',
                    "r \"a.dll\"\n// c\nvar x = $\"{1:N2}\" + @\"y\" + \"\"\"z\"\"\"; /* d */\nforeach (var y in 'a') { }"
                ),
            ],
            [
                ";",
                "\r",
                "\n",
                "\r\n",
                "<",
                "&",
                "\"",
                "'",
                "$\"",
                "{",
                "}",
                "@\"",
                "\"\"\"",
                "//",
                "/*",
                "*/",
                "#r ",
                "#load \"",
                "#if ",
                "#endif",
                "#region",
                "var ",
                "class A",
                "=>",
                "1_000",
                "0x",
                "'a'",
                "\\u0041",
                "</pre>",
                "<script>",
            ]
        )
        {
            IsOurs = false,
        };

    private static string TextOf(string html) =>
        Plain(new HtmlParser().ParseDocument("<body>" + html).Body!.TextContent);

    // Control characters do not reach a parser as they are.
    private static string Plain(string text) =>
        string.Concat(
            text.Where(static c =>
                !char.IsWhiteSpace(c) && !char.IsControl(c) && !char.IsSurrogate(c) && c != '\uFFFD' && c != '\uFEFF'
            )
        );
}
