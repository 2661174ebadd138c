using System.Text;

namespace PaperAnalysis.Findings;

/// <summary>What a reader sees of the Markdown that <see cref="Prose"/> writes: words, bold ones, and code.</summary>
internal static class PlainText
{
    public static string Of(string markdown)
    {
        var text = new StringBuilder(markdown.Length);
        for (var i = 0; i < markdown.Length; i++)
        {
            switch (markdown[i])
            {
                case '\\' when i + 1 < markdown.Length:
                    text.Append(markdown[++i]);
                    break;
                case '*':
                    break;
                case '`':
                    i = AppendCode(text, markdown, i);
                    break;
                case var letter:
                    text.Append(letter);
                    break;
            }
        }
        return text.ToString();
    }

    /// <returns>The last place of the code that begins at <paramref name="start"/>.</returns>
    private static int AppendCode(StringBuilder text, string markdown, int start)
    {
        var inner = start;
        while (inner < markdown.Length && markdown[inner] == '`')
        {
            inner++;
        }
        var fence = markdown[start..inner];
        var end = markdown.IndexOf(fence, inner, StringComparison.Ordinal);
        if (end < 0)
        {
            text.Append(fence);
            return inner - 1;
        }
        text.Append(markdown.AsSpan(inner, end - inner).Trim());
        return end + fence.Length - 1;
    }
}
