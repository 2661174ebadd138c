using AngleSharp.Html.Parser;
using FsCheck;
using FsCheck.Fluent;
using PaperAnalysis.Notebooks.Pages;

namespace PaperAnalysis.Notebooks.Tests.Pages;

public class CodeHtmlTests
{
    [Fact]
    public void Kinds_of_code_have_classes() =>
        Assert.Equal(
            """
            <span class="directive">#r &quot;nuget: X&quot;
            </span><span class="keyword">var</span> a = <span class="number">1</span>; <span class="comment">// why</span>
            <span class="string">$&quot;</span>{a}<span class="string"> &lt;b&gt;</span><span class="string">&quot;</span>
            """,
            CodeHtml.Convert("#r \"nuget: X\"\nvar a = 1; // why\n$\"{a} <b>\"").Markup
        );

    [Fact]
    public void Every_character_is_kept_whatever_the_code() =>
        Prop.ForAll(
                Gen.Elements(
                        "var x",
                        " = ",
                        "1",
                        ";",
                        "\n",
                        "\"a",
                        "\"",
                        "\"\"\"",
                        "$\"{",
                        "}",
                        "{",
                        "// c",
                        "/* d",
                        "*/",
                        "<b>",
                        "&amp;",
                        "#r \"x\"",
                        "#if A\n",
                        "#endif",
                        "😀",
                        "await ",
                        "(",
                        ")",
                        "'"
                    )
                    .ListOf()
                    .Select(string.Concat)
                    .ToArbitrary(),
                code =>
                    // A parser of HTML drops a first line end in <pre>; <code> keeps it.
                    Assert.Equal(
                        code,
                        new HtmlParser()
                            .ParseDocument($"<code>{CodeHtml.Convert(code).Markup}</code>")
                            .QuerySelector("code")!
                            .TextContent
                    )
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
}
