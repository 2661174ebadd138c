using System.Text.RegularExpressions;

namespace PaperAnalysis.Words;

/// <summary>Names that are commands because of the formula that they stand in.</summary>
internal static partial class TexFormulas
{
    public static IEnumerable<Range> Names(string text) => InScripts(text).Concat(InWords(text));

    /// <summary>
    /// Indices and powers in braces that hold nothing but names, single letters, numbers and signs: <c>R^{n times
    /// n}</c>, <c>C_{Phicirc Psi}</c>, <c>x_{iin G}</c>; not the words of <c>M_{train}</c>.
    /// </summary>
    private static IEnumerable<Range> InScripts(string text)
    {
        foreach (Match group in Script().Matches(text))
        {
            var runs = Letters().Matches(group.Groups["body"].Value).ToList();
            // A sole word is an index that is read as such, as in x_{in}.
            if (runs.Count < 2 || !runs.TrueForAll(run => run.Length == 1 || Run().IsMatch(run.Value)))
            {
                continue;
            }
            var start = group.Groups["body"].Index;
            foreach (var name in runs.Where(run => run.Length > 1).SelectMany(Captures))
            {
                yield return (start + name.Start.Value)..(start + name.End.Value);
            }
        }
    }

    /// <summary>
    /// <c>(\varepsilon,delta)</c>, <c>h_{CLT}(alpha)</c>, <c>x_1,dots,x_n</c>; not <c>PixArt-alpha</c>.
    /// </summary>
    private static IEnumerable<Range> InWords(string text) =>
        from Match word in Word().Matches(text)
        from Match name in BetweenSigns().Matches(word.Value)
        let start = word.Index + name.Index
        select start..(start + name.Length);

    private static IEnumerable<Range> Captures(Match run) =>
        Run()
            .Match(run.Value)
            .Groups["n"]
            .Captures.Select(capture => (run.Index + capture.Index)..(run.Index + capture.Index + capture.Length));

    [GeneratedRegex(@"[_^]\{(?<body>[A-Za-z0-9 ,+*/=<>|!.:-]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Script();

    [GeneratedRegex("[A-Za-z]+", RegexOptions.CultureInvariant)]
    private static partial Regex Letters();

    [GeneratedRegex(
        "^(?:(?<n>"
            + TexNames.Any
            + ")|(?<n>"
            + TexNames.Greek
            + ")(?<n>"
            + TexNames.Relation
            + ")|[a-z](?<n>le|ge|ne|in|leq|geq|neq))$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Run();

    /// <summary>Words that hold an index, a power or a command: between signs a name is a command there.</summary>
    [GeneratedRegex(@"\S*(?:[_^][\w{\\]|\\[A-Za-z]{2})\S*", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(
        @"(?<=^|[(),{}|/+=<>0-9\]])(?<n>"
            + TexNames.Greek
            + "|"
            + TexNames.Relation
            + @"|dots)(?=[(),{}|/+=<>0-9\[!]|$)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex BetweenSigns();
}
