using System.Text;
using System.Text.RegularExpressions;
using PaperAnalysis.Markup;

namespace PaperAnalysis.Findings;

/// <summary>
/// A sentence or several, as Markdown. Names and titles inside come from files that anyone may have written: they stand
/// as they are, and make nothing bold, no link and no list.
/// </summary>
/// <remarks>A notebook shows it as it shows a cell of Markdown. Two are equal whose Markdown is.</remarks>
public sealed partial class Prose : IEquatable<Prose>
{
    /// <summary>The places of the spaces between sentences, as they were written: a name may have a full stop, too.</summary>
    private readonly IReadOnlyList<int> _breaks;

    private Prose(string markdown, IReadOnlyList<int> breaks) => (Markdown, _breaks) = (markdown, breaks);

    /// <summary>Nothing to say; a notebook shows nothing.</summary>
    public static Prose None { get; } = new("", []);

    public string Markdown { get; }

    /// <summary>The same for readers without Markdown: nothing bold, and names as they were.</summary>
    public string Text => PlainText.Of(Markdown);

    /// <summary>What is set off, in its order: bold text as it reads, and code between its signs.</summary>
    internal IReadOnlyList<string> Names =>
        [
            .. SetOff()
                .Matches(Markdown)
                .Select(static match => match.Value[0] == '`' ? match.Value : PlainText.Of(match.Value)),
        ];

    public bool IsNone => Markdown.Length == 0;

    /// <summary>The first sentence; all where there is one.</summary>
    public Prose First => _breaks.Count == 0 ? this : new(Markdown[.._breaks[0]], []);

    /// <summary>What follows the first sentence.</summary>
    public Prose Rest =>
        _breaks.Count == 0
            ? None
            : new(Markdown[(_breaks[0] + 1)..], [.. _breaks.Skip(1).Select(at => at - _breaks[0] - 1)]);

    /// <summary>
    /// The text as it is written, with its holes filled: strings escaped, other prose as it stands, and numbers as
    /// <see cref="Grammar.Number(double, string)"/> writes them.
    /// </summary>
    public static Prose Of(ProseHandler text) => text.Prose;

    /// <summary>Text that is Markdown already and comes from no file.</summary>
    public static Prose FromMarkdown(string markdown) => With(markdown, []);

    /// <summary>A name of the machine's, such as a record's id, in the type of code.</summary>
    public static Prose Code(string text)
    {
        var markdown = new StringBuilder();
        MarkdownEscape.AppendCode(markdown, text);
        return FromMarkdown(markdown.ToString());
    }

    /// <summary>One after the other in a paragraph, those left out that say nothing.</summary>
    public static Prose Sentences(params IEnumerable<Prose> sentences)
    {
        var (markdown, breaks) = (new StringBuilder(), new List<int>());
        foreach (var sentence in sentences.Where(static sentence => !sentence.IsNone))
        {
            if (markdown.Length > 0)
            {
                breaks.Add(markdown.Length);
                markdown.Append(' ');
            }
            sentence.AppendTo(markdown, breaks);
        }
        return With(markdown.ToString(), breaks);
    }

    /// <summary>A list with a bullet for each, those left out that say nothing.</summary>
    public static Prose Bullets(params IEnumerable<Prose> points) =>
        FromMarkdown(
            string.Join('\n', points.Where(static point => !point.IsNone).Select(static point => "- " + point.Markdown))
        );

    /// <summary>How a notebook shows it; empty where there is nothing to say.</summary>
    public IReadOnlyDictionary<string, string> ToMimeBundle() =>
        IsNone
            ? new Dictionary<string, string>()
            : new Dictionary<string, string> { ["text/markdown"] = Markdown, ["text/plain"] = Markdown };

    public override string ToString() => Markdown;

    public bool Equals(Prose? other) => string.Equals(Markdown, other?.Markdown, StringComparison.Ordinal);

    public override bool Equals(object? obj) => Equals(obj as Prose);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Markdown);

    internal static Prose With(string markdown, IReadOnlyList<int> breaks) =>
        markdown.Length == 0 ? None : new(markdown, breaks);

    internal void AppendTo(StringBuilder markdown, List<int> breaks)
    {
        breaks.AddRange(_breaks.Select(at => at + markdown.Length));
        markdown.Append(Markdown);
    }

    [GeneratedRegex(@"\*\*[^*`]{1,200}\*\*|`[^`]{1,200}`", RegexOptions.NonBacktracking)]
    private static partial Regex SetOff();
}
