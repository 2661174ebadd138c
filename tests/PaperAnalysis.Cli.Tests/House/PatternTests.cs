using System.Reflection;
using System.Text.RegularExpressions;

namespace PaperAnalysis.Cli.Tests.House;

/// <summary>
/// No regular expression takes more than linear time over what it meets: a digest, a notebook or a value can be
/// anything.
/// </summary>
public class PatternTests
{
    private const BindingFlags Declared =
        BindingFlags.Static | BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private const string OneClass = "what one try passes over no other try begins in";
    private const string Anchored = "tried at one place of a text, which it then passes";
    private const string Guarded = "a look behind lets a run be tried from its first character alone";

    // The benchmark "cost" runs what uses these over hostile runs.
    private static readonly Dictionary<string, string> Reasons = new(StringComparer.Ordinal)
    {
        ["AnsiHtml.Escape"] = OneClass,
        ["CountedNoun.Compound"] = Anchored,
        ["DirectionWords.Falling"] = Anchored,
        ["DirectionWords.Rising"] = Anchored,
        ["KernelspecInstaller.ValidName"] = Anchored,
        ["NumberPattern.Digits"] = Anchored,
        ["NumberPattern.Formula"] = OneClass,
        ["NumberPattern.Second"] = Anchored,
        ["PersonName.Letters"] = OneClass,
        ["PersonName.Separator"] = Guarded,
        ["PlotText.Gaps"] = Guarded,
        ["Series.Number"] = OneClass,
    };

    private static IEnumerable<(string Name, GeneratedRegexAttribute Pattern)> Patterns =>
        from assembly in PackedAssemblies.All
        from type in assembly.GetTypes()
        from method in type.GetMethods(Declared)
        let pattern = method.GetCustomAttribute<GeneratedRegexAttribute>()
        where pattern is not null
        select ($"{type.Name}.{method.Name}", pattern);

    [Fact]
    public void Every_expression_that_can_repeat_without_bound_matches_in_linear_time_or_has_a_reason() =>
        Repository.AssertNone(
            Patterns
                .Where(known => RepeatsWithoutBound(known.Pattern.Pattern))
                .Where(known => !known.Pattern.Options.HasFlag(RegexOptions.NonBacktracking))
                .Where(known => !Reasons.ContainsKey(known.Name))
                .Select(known =>
                    $"{known.Name}: found {known.Pattern.Pattern}; expected RegexOptions.NonBacktracking, or a reason in this test why it cannot be slow"
                )
        );

    [Fact]
    public void Each_reason_is_for_an_expression_that_needs_one() =>
        Assert.Empty(
            Reasons.Keys.Except(
                Patterns
                    .Where(known => RepeatsWithoutBound(known.Pattern.Pattern))
                    .Where(known => !known.Pattern.Options.HasFlag(RegexOptions.NonBacktracking))
                    .Select(known => known.Name)
            )
        );

    // \d is a digit of any script, and int.Parse reads those of ASCII alone: an abstract with "0١" ended `claims`.
    [Fact]
    public void Digits_are_those_that_are_read_as_numbers() =>
        Repository.AssertNone(
            Patterns
                .Where(known => Regex.IsMatch(known.Pattern.Pattern, @"(?<!\\)(?:\\\\)*\\d"))
                .Select(known => $"{known.Name}: found \\d in {known.Pattern.Pattern}; expected [0-9]")
        );

    [Fact]
    public void Expressions_are_declared_where_the_tests_find_them() =>
        Repository.AssertNone(
            from file in Repository.Files("src")
            where file.EndsWith(".cs", StringComparison.Ordinal)
            let text = string.Join('\n', Repository.Lines(file))
            where
                text.Contains("new Regex(", StringComparison.Ordinal)
                || Regex.IsMatch(text, @"\bRegex\.(?:IsMatch|Match|Matches|Replace|Split|Count|EnumerateMatches)\(")
            select $"{file}: found an expression made at run time; expected [GeneratedRegex] on a method"
        );

    // Escapes and classes hold no repetition.
    private static bool RepeatsWithoutBound(string pattern) =>
        Regex.IsMatch(Regex.Replace(pattern, @"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]", "x"), @"[*+]|\{\d+,\}");
}
