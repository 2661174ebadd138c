using System.Globalization;
using PaperAnalysis.Frames;
using static PaperAnalysis.Figures.FigureText;

namespace PaperAnalysis.Figures;

/// <summary>
/// Names that are too long for their place, shortened where they agree: what tells one from the others stays. Names that
/// were different stay different, and no character is cut in two.
/// </summary>
internal static class ShortNames
{
    private const string Gap = "…";

    /// <summary>A short name for each name, in the same order; one that is short enough stays as it is.</summary>
    /// <param name="longest">In columns of a terminal: a Chinese character takes two.</param>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> names, int longest)
    {
        string[] all = [.. names.Distinct(StringComparer.Ordinal)];
        string[][] cut = [.. all.Where(name => DisplayWidth.Of(name) > longest).Select(Characters)];
        if (cut.Length == 0)
        {
            return names;
        }

        var kept = all.Where(name => DisplayWidth.Of(name) <= longest).ToHashSet(StringComparer.Ordinal);
        var shortened = Shortened(cut, kept, longest);
        var shown = cut.Zip(shortened).ToDictionary(name => string.Concat(name.First), name => name.Second);
        return [.. names.Select(name => shown.GetValueOrDefault(name, name))];
    }

    private static string[] Shortened(string[][] names, HashSet<string> kept, int longest)
    {
        bool AreTold(string[] tried) =>
            tried.Distinct(StringComparer.Ordinal).Count() == tried.Length && !tried.Any(kept.Contains);

        if (names.Length > 1 && Differing(names, longest) is { } differing && AreTold(differing))
        {
            return differing;
        }

        // Beginnings alone, if these differ; else less and less of them, and more of the ends. The name that is alone
        // may be told from others elsewhere by its end, such as a date.
        var first = names.Length == 1 ? longest / 2 : 0;
        for (var tail = first; tail < longest; tail++)
        {
            string[] ends = Array.ConvertAll(names, name => Ends(name, longest, tail));
            if (AreTold(ends))
            {
                return ends;
            }
        }

        return Numbered(names, kept, longest);
    }

    /// <summary>What differs, with as much before it as there is room for; null where that is too long.</summary>
    private static string[]? Differing(string[][] names, int longest)
    {
        var shortest = names.Min(name => name.Length);
        var start = 0;
        while (start < shortest && names.All(name => name[start] == names[0][start]))
        {
            start++;
        }

        var end = 0;
        while (end < shortest - start && names.All(name => name[^(end + 1)] == names[0][^(end + 1)]))
        {
            end++;
        }

        // Whole words and numbers are easier to know again than the digit that differs.
        var (from, to) = (start, end);
        while (from > 0 && IsOfWord(names[0][from - 1]))
        {
            from--;
        }

        while (to > 0 && IsOfWord(names[0][^to]))
        {
            to--;
        }

        return Around(names, from, to, longest)
            ?? Around(names, from, end, longest)
            ?? Around(names, start, to, longest)
            ?? Around(names, start, end, longest);
    }

    private static string[]? Around(string[][] names, int start, int end, int longest)
    {
        var room = longest - names.Max(name => Width(name[start..^end])) - (end > 0 ? 1 : 0);
        if (room < (start > 0 ? 1 : 0))
        {
            return null;
        }

        var before = string.Concat(names[0][..start]);
        var head = DisplayWidth.Of(before) <= room ? before : Trimmed(Head(names[0][..start], room - 1)) + Gap;
        return Array.ConvertAll(names, name => head + string.Concat(name[start..^end]) + (end > 0 ? Gap : ""));
    }

    private static string Ends(string[] name, int longest, int tail)
    {
        var last = string.Concat(Head([.. name.Reverse()], tail).Reverse());
        return Trimmed(Head(name, longest - 1 - DisplayWidth.Of(last))) + Gap + last;
    }

    private static string[] Numbered(string[][] names, HashSet<string> kept, int longest)
    {
        var number = 0;
        return Array.ConvertAll(
            names,
            name =>
            {
                while (true)
                {
                    var tail = Worded($"{Gap}{++number}");
                    var shown = Trimmed(Head(name, longest - tail.Length)) + tail;
                    if (!kept.Contains(shown))
                    {
                        return shown;
                    }
                }
            }
        );
    }

    private static string[] Head(string[] name, int room)
    {
        var taken = 0;
        for (var used = 0; taken < name.Length; taken++)
        {
            used += DisplayWidth.Of(name[taken]);
            if (used > room)
            {
                break;
            }
        }

        return name[..taken];
    }

    /// <summary>Without the separators before a gap.</summary>
    private static string Trimmed(string[] characters) =>
        string.Concat(characters.Reverse().SkipWhile(character => !IsOfWord(character)).Reverse());

    private static int Width(string[] characters) => DisplayWidth.Of(string.Concat(characters));

    private static bool IsOfWord(string character) => char.IsLetterOrDigit(character, 0);

    private static string[] Characters(string name)
    {
        var characters = new List<string>();
        for (var elements = StringInfo.GetTextElementEnumerator(name); elements.MoveNext(); )
        {
            characters.Add(elements.GetTextElement());
        }

        return [.. characters];
    }
}
