using System.Globalization;
using System.Text.RegularExpressions;

namespace PaperAnalysis.Notebooks.Pages;

/// <summary>What changed between two texts: lines that differ, and in them the words and numbers.</summary>
/// <param name="Html">What went stands in <c>del</c>, what came in <c>ins</c>; after a number that moved stands by how much.</param>
/// <param name="Numbers">How many numbers moved.</param>
internal sealed partial record TextChange(Html Html, int Numbers)
{
    private const int Shown = 40;

    /// <summary>Null where the texts are the same.</summary>
    public static TextChange? Between(string before, string after)
    {
        var changes = new List<TextChange>();
        foreach (var (gone, come) in Sequences.Runs(Sequences.Align(Lines(before), Lines(after))))
        {
            // Lines that were changed, not put in or taken out, are compared with each other.
            for (var i = 0; i < Math.Max(gone.Count, come.Count); i++)
            {
                changes.Add(OfLine(gone.ElementAtOrDefault(i) ?? "", come.ElementAtOrDefault(i) ?? ""));
            }
        }
        if (changes.Count == 0)
        {
            return null;
        }

        var rest = changes.Count - Shown;
        return new(
            Html.Join([
                .. changes.Take(Shown).Select(change => Html.Of($"<p class=\"line\">{change.Html}</p>")),
                rest > 0 ? Html.Of($"<p class=\"note\">and {rest} more lines</p>") : Html.Empty,
            ]),
            changes.Sum(change => change.Numbers)
        );
    }

    /// <summary>By how much a number moved, in the digits of the more exact one; null where one of them is none.</summary>
    public static string? Difference(string before, string after)
    {
        if (Number(before) is not { } one || Number(after) is not { } other)
        {
            return null;
        }

        var digits = Math.Max(Decimals(before), Decimals(after));
        var by = other - one;
        var text = Math.Abs(by)
            .ToString("N" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return (by < 0 ? "−" : "+") + text;
    }

    private static TextChange OfLine(string before, string after)
    {
        var (parts, numbers) = (new List<Html>(), 0);
        foreach (var (gone, come) in Sequences.Runs(Sequences.Align(Words(before), Words(after)), keepEqual: true))
        {
            if (ReferenceEquals(gone, come))
            {
                parts.Add(Html.Text(string.Concat(gone)));
                continue;
            }

            var (old, now) = (string.Concat(gone), string.Concat(come));
            parts.Add(old == "" ? Html.Empty : Html.Of($"<del>{old}</del>"));
            parts.Add(old == "" || now == "" ? Html.Empty : new Html(" "));
            parts.Add(now == "" ? Html.Empty : Html.Of($"<ins>{now}</ins>"));
            if (Difference(old, now) is { } by)
            {
                numbers++;
                parts.Add(Html.Of($" <span class=\"by\">{by}</span>"));
            }
        }
        return new(new Html(string.Concat(parts.Select(part => part.Markup))), numbers);
    }

    /// <summary>What begins with a zero before other digits is a name, as digests have them.</summary>
    private static decimal? Number(string text) =>
        !(text.Length > 1 && text[0] == '0' && char.IsAsciiDigit(text[1]))
        && decimal.TryParse(
            text.Trim().TrimEnd('%').TrimEnd().Replace('−', '-'),
            NumberStyles.Number | NumberStyles.AllowExponent,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;

    private static int Decimals(string text)
    {
        var at = text.IndexOf('.', StringComparison.Ordinal);
        return at < 0 ? 0 : text[(at + 1)..].TakeWhile(char.IsAsciiDigit).Count();
    }

    private static string[] Lines(string text) => text.TrimEnd('\n').Split('\n');

    private static string[] Words(string line) => [.. Word().Matches(line).Select(match => match.Value)];

    [GeneratedRegex(@"[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?|\w+|\s+|.", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
