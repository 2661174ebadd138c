using System.Text;

namespace PaperAnalysis.Markup;

/// <summary>
/// Text of unknown origin inside Markdown, as it stands: nothing in it becomes bold, a link, an image, mathematics or
/// HTML. The file is compiled into each project that writes Markdown, because they share no other.
/// </summary>
internal static class MarkdownEscape
{
    /// <summary>What means something wherever it stands in a line of CommonMark or of its extensions.</summary>
    private const string Anywhere = "\\`*[]<>~|$";

    /// <summary>What means something only where a line begins.</summary>
    private const string AtStart = "#+-=:";

    /// <summary>
    /// Writes <paramref name="text"/> in one line: line ends and control characters become spaces, and marks that turn
    /// the direction of what follows are left out.
    /// </summary>
    public static void Append(StringBuilder markdown, ReadOnlySpan<char> text)
    {
        var digits = IsLineStart(markdown);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'))
            {
                continue;
            }
            if (char.IsControl(c) || c is '\u2028' or '\u2029')
            {
                c = ' ';
            }
            if (c == ' ' && (markdown.Length == 0 || markdown[^1] == '\n'))
            {
                // Four spaces would begin a block of code.
                continue;
            }
            if (Means(markdown, text, i, c, digits))
            {
                markdown.Append('\\');
            }
            markdown.Append(c);
            digits &= char.IsAsciiDigit(c);
        }
    }

    /// <summary>A span of code that shows the text as it stands, whatever backticks it has.</summary>
    public static void AppendCode(StringBuilder markdown, string text)
    {
        var longest = text.Split('`').Length == 1 ? 0 : Runs(text).Max();
        var fence = new string('`', longest + 1);
        var pad = text.StartsWith('`') || text.EndsWith('`') || string.IsNullOrWhiteSpace(text) ? " " : "";
        markdown.Append(fence).Append(pad);
        foreach (var c in text)
        {
            // A vertical bar would end the cell of a table even inside of code, and no span goes over blank lines.
            markdown.Append(char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c);
        }
        markdown.Append(pad).Append(fence);
    }

    private static bool Means(StringBuilder markdown, ReadOnlySpan<char> text, int i, char c, bool digits) =>
        Anywhere.Contains(c, StringComparison.Ordinal)
        || c switch
        {
            // Inside of a word it is a letter like any other: train_2024.
            '_' => !(At(text, i - 1) is { } before && char.IsLetterOrDigit(before))
                || !(At(text, i + 1) is { } after && char.IsLetterOrDigit(after)),
            '&' => At(text, i + 1) is { } next && (char.IsLetter(next) || next == '#'),
            // Addresses become links by themselves.
            '@' => true,
            ':' when At(text, i + 1) == '/' => true,
            '.' when i >= 3 && text[(i - 3)..i].Equals("www", StringComparison.OrdinalIgnoreCase) => true,
            // "1. One" begins a list.
            '.' or ')' when digits && i > 0 => true,
            '!' => i == text.Length - 1,
            _ => i == 0 && AtStart.Contains(c, StringComparison.Ordinal) && IsLineStart(markdown),
        };

    private static char? At(ReadOnlySpan<char> text, int i) => i >= 0 && i < text.Length ? text[i] : null;

    private static bool IsLineStart(StringBuilder markdown)
    {
        var i = markdown.Length - 1;
        while (i >= 0 && markdown[i] is ' ' or '-' or '*' or '>')
        {
            i--;
        }
        return i < 0 || markdown[i] == '\n';
    }

    private static IEnumerable<int> Runs(string text)
    {
        var run = 0;
        foreach (var c in text)
        {
            run = c == '`' ? run + 1 : 0;
            yield return run;
        }
    }
}
