using System.Text;
using PaperAnalysis.Markup;

namespace PaperAnalysis.Findings;

/// <summary>
/// A sentence or several, as Markdown. Names and titles inside come from files that anyone may have written: they stand
/// as they are, and make nothing bold, no link and no list.
/// </summary>
/// <remarks>A notebook shows it as it shows a cell of Markdown.</remarks>
public sealed record Prose
{
    private Prose(string markdown) => Markdown = markdown;

    /// <summary>Nothing to say; a notebook shows nothing.</summary>
    public static Prose None { get; } = new("");

    public string Markdown { get; }

    public bool IsNone => Markdown.Length == 0;

    /// <summary>
    /// The text as it is written, with its holes filled: strings escaped, other prose as it stands, and numbers as
    /// <see cref="Grammar.Number(double, string)"/> writes them.
    /// </summary>
    public static Prose Of(ProseHandler text) => FromMarkdown(text.Markdown);

    /// <summary>Text that is Markdown already and comes from no file.</summary>
    public static Prose FromMarkdown(string markdown) => markdown.Length == 0 ? None : new(markdown);

    /// <summary>A name of the machine's, such as a record's id, in the type of code.</summary>
    public static Prose Code(string text)
    {
        var markdown = new StringBuilder();
        MarkdownEscape.AppendCode(markdown, text);
        return FromMarkdown(markdown.ToString());
    }

    /// <summary>One after the other in a paragraph, those left out that say nothing.</summary>
    public static Prose Sentences(params IEnumerable<Prose> sentences) => Join(" ", sentences);

    /// <summary>A list with a bullet for each, those left out that say nothing.</summary>
    public static Prose Bullets(params IEnumerable<Prose> points) =>
        Join("\n", points.Where(point => !point.IsNone).Select(point => new Prose("- " + point.Markdown)));

    /// <summary>How a notebook shows it; empty where there is nothing to say.</summary>
    public IReadOnlyDictionary<string, string> ToMimeBundle() =>
        IsNone
            ? new Dictionary<string, string>()
            : new Dictionary<string, string> { ["text/markdown"] = Markdown, ["text/plain"] = Markdown };

    public override string ToString() => Markdown;

    private static Prose Join(string separator, IEnumerable<Prose> parts) =>
        FromMarkdown(
            string.Join(separator, parts.Where(static part => !part.IsNone).Select(static part => part.Markdown))
        );
}
