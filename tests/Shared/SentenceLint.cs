using System.Text.RegularExpressions;

namespace PaperAnalysis.Tests.Shared;

/// <summary>What no sentence may have, whatever it says.</summary>
internal static partial class SentenceLint
{
    private const string Things =
        "papers|digests|records|words|lines|files|clusters|links|acronyms|quantities|pairs|phrases|passages|topics|abstracts|occurrences|titles|terms|groups|times";

    /// <summary>Faults of Markdown, each with the text around it; none of a good one.</summary>
    public static IEnumerable<string> Faults(string markdown)
    {
        markdown = Code().Replace(markdown, "x");
        foreach (var (name, pattern) in Patterns)
        {
            foreach (var match in pattern.Matches(markdown).Take(3))
            {
                var from = Math.Max(0, match.Index - 40);
                yield return $"{name}: …{markdown[from..Math.Min(markdown.Length, match.Index + match.Length + 40)]}…";
            }
        }
        var bare = Escaped().Replace(markdown, "");
        if (bare.Split("**").Length % 2 == 0)
        {
            yield return $"unbalanced bold: {markdown}";
        }
        foreach (var sentence in Starts().Matches(markdown).Select(static start => start.Groups[1].Value))
        {
            if (char.IsLower(sentence[0]))
            {
                yield return $"small letter at the start of a sentence: {markdown}";
            }
        }
    }

    /// <summary>Faults of a paragraph of a page, which shows names as they are and no Markdown.</summary>
    public static IEnumerable<string> PageFaults(string text) =>
        Patterns
            .Where(static pattern => pattern.Name != "HTML" && pattern.Name != "a number without its commas")
            .SelectMany(pattern =>
                pattern.Pattern.Matches(text).Select(match => $"{pattern.Name}: {match.Value} in {text}")
            );

    private static readonly (string Name, Regex Pattern)[] Patterns =
    [
        ("one of several", OneOfMany()),
        ("none of several", Zero()),
        ("no number", NotANumber()),
        ("nothing where something belongs", Hole()),
        ("a number without its commas", Thousands()),
        ("HTML", Html()),
        ("minus nothing", MinusZero()),
    ];

    [GeneratedRegex(@"(?<![\d.,])1 (other |distinct |more |template |different )?(" + Things + @")\b")]
    private static partial Regex OneOfMany();

    [GeneratedRegex(
        @"(?<![\d.,]|of )\b0 (other |distinct |more )?(" + Things + @")\b|is none\b|\*\*none\*\*\.|\b0 of 0\b"
    )]
    private static partial Regex Zero();

    [GeneratedRegex(@"NaN|∞|Infinity")]
    private static partial Regex NotANumber();

    [GeneratedRegex(@"\(\s*\)|\*\*\*\*|  |\( to |to \)| ,| \.(\s|$)|\.\.(\s|$)|``")]
    private static partial Regex Hole();

    [GeneratedRegex(@"(?<![\d.,:/`\w-])\d{4,}(?![\d:`\w-])")]
    private static partial Regex Thousands();

    [GeneratedRegex(@"(?<!\\)<")]
    private static partial Regex Html();

    [GeneratedRegex(@"-0(\.0+)?(?![\d.])")]
    private static partial Regex MinusZero();

    [GeneratedRegex(@"(?<![\\`])(`+)(?!`).*?(?<!`)\1(?!`)")]
    private static partial Regex Code();

    [GeneratedRegex(@"\\.")]
    private static partial Regex Escaped();

    // The first letter of a line, after bullet and bold. Names may be small: those are bold.
    [GeneratedRegex(@"(?m)^(?:- )?(?!\*\*)([A-Za-z])")]
    private static partial Regex Starts();
}
