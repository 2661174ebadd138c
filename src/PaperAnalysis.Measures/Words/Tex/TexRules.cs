using System.Buffers;
using System.Text.RegularExpressions;
using static PaperAnalysis.Words.TexNames;

namespace PaperAnalysis.Words;

/// <summary>
/// Where a TeX command lost its backslash. In each pattern the groups <c>n</c> are the commands' names.
/// </summary>
internal static partial class TexRules
{
    private const RegexOptions Options = RegexOptions.CultureInvariant;

    // A search for many words at once is far faster than an alternation of them.
    private static readonly SearchValues<string> SureNames = SearchValues.Create(
        [.. Plain.Split('|'), "propto", "cdot"],
        StringComparison.Ordinal
    );

    /// <summary>These ask for mathematics beside the name.</summary>
    /// <remarks>Most patterns start at a sign and look back at the name: a sign is rare and found fast.</remarks>
    private static readonly Regex[] BySigns =
    [
        AfterStyle(),
        Base(),
        Script(),
        AloneInBraces(),
        WithArgument(),
        Declaration(),
        AccentBefore(),
        BigOpening(),
        BigClosing(),
        BeforeDelimiter(),
        LeftRight(),
        Function(),
        Bound(),
        BesideRelation(),
        TimesNumber(),
        TimesBetween(),
        Element(),
        Comparison(),
        MuchMore(),
        SimNumber(),
    ];

    public static IEnumerable<Range> Names(string text)
    {
        Regex[] rules = text.AsSpan().ContainsAny(SureNames) ? [SureName(), .. BySigns] : BySigns;
        return rules
            .SelectMany(rule => rule.Matches(text))
            .SelectMany(match => match.Groups["n"].Captures)
            .Select(capture => capture.Index..(capture.Index + capture.Length));
    }

    /// <summary>
    /// <c>Lydisplaystylealpha</c>, <c>nvarepsilon</c>, <c>L^infty</c>; not within a command, as in
    /// <c>\longrightarrow</c>.
    /// </summary>
    [GeneratedRegex("(?<n>" + Sure + @")(?<!\\[A-Za-z]{0,40}\k<n>)", Options)]
    private static partial Regex SureName();

    /// <summary><c>\displaystyle alpha</c>, as the rule before leaves it.</summary>
    [GeneratedRegex(@"\\(?:display|text|script|scriptscript)style (?<n>" + Greek + ")" + Ends, Options)]
    private static partial Regex AfterStyle();

    /// <summary><c>sigma_8</c>, <c>epsilon^{-4}</c>, <c>sum_{i=1}</c>; not <c>max_len</c>.</summary>
    [GeneratedRegex(
        @"[_^](?=[{\\*+0-9]|[A-Za-z](?![A-Za-z])|(?:"
            + Greek
            + @")(?![A-Za-z]))(?<="
            + Starts
            + "(?<n>"
            + Greek
            + "|"
            + Operator
            + ")[_^])",
        Options
    )]
    private static partial Regex Base();

    /// <summary><c>f_theta</c>, <c>KQ^top</c>.</summary>
    [GeneratedRegex(
        @"[_^](?<=\^|[})\]]_|(?<![A-Za-z])[A-Za-z]_)(?<n>" + Greek + "|" + Symbol + "|circ)(?![A-Za-z_])",
        Options
    )]
    private static partial Regex Script();

    /// <summary>
    /// <c>64{times}64</c>, <c>Re_{tau}</c>; not the index <c>x_{in}</c>, nor the words of <c>\text{to}</c>.
    /// </summary>
    [GeneratedRegex(
        @"\{(?<n>"
            + Greek
            + "|"
            + Relation
            + "|"
            + Symbol
            + @")\}(?<!(?:text\w*|rm|mbox|operatorname|emph|\\[a-z])\{\k<n>\})|\{(?<n>"
            + EnglishRelation
            + @")\}(?<=(?:(?<![_^A-Za-z])|(?<![A-Za-z])[A-Z])\{\k<n>\})",
        Options
    )]
    private static partial Regex AloneInBraces();

    /// <summary><c>text{Sur}rogate</c>, <c>frac{1}{n}</c>, <c>min{n_1,n_2}</c>.</summary>
    [GeneratedRegex(
        @"\{(?<=" + Starts + "(?<n>[td]?frac|text(?:bf|it|sc|tt|rm|sf)?|mbox|emph|" + Accent + "|" + Operator + @")\{)",
        Options
    )]
    private static partial Regex WithArgument();

    /// <summary><c>{rm M_{odot}}</c>, <c>{em finite sample}</c>.</summary>
    [GeneratedRegex(@"\{(?<n>rm|bf|it|em|cal|tt|sf|sc)(?= [A-Za-z\\])", Options)]
    private static partial Regex Declaration();

    /// <summary><c>hat rho_h</c>, <c>tilde Thetabig(</c>, <c>bar x_t</c>.</summary>
    [GeneratedRegex(
        "(?<n>"
            + Accent
            + @")(?= (?:\\(?:"
            + Greek
            + ")(?![A-Za-z])|(?:"
            + Greek
            + ")(?:[_^(]|"
            + Big
            + @"[(\[|])|[A-Za-z][_^]))"
            + Alone,
        Options
    )]
    private static partial Regex AccentBefore();

    /// <summary><c>Obig(</c>, <c>big[</c>, <c>Omegabig(</c>.</summary>
    [GeneratedRegex(
        "(?<n>" + Big + @")(?=[(\[{|])(?<=(?<![A-Za-z])(?:[A-Za-z]|" + Greek + "|" + Operator + @")?\k<n>)",
        Options
    )]
    private static partial Regex BigOpening();

    /// <summary><c>big)</c> where one was opened before; not "(too big)".</summary>
    [GeneratedRegex(
        "(?<n>" + Big + @")(?=[)\]}|])(?<![A-Za-z]\k<n>|[A-Za-z] \k<n>)(?<=(?:big|Big)g?l?[(\[{|].{1,300})",
        Options
    )]
    private static partial Regex BigClosing();

    /// <summary><c>Thetabig(</c>, <c>minbig(</c>, <c>Phileft(</c>.</summary>
    [GeneratedRegex(
        "(?:"
            + Big
            + @"|left)[(\[{|](?<="
            + Starts
            + "(?<n>"
            + Greek
            + "|"
            + Operator
            + ")(?:"
            + Big
            + @"|left)[(\[{|])",
        Options
    )]
    private static partial Regex BeforeDelimiter();

    /// <summary>
    /// <c>Kleft(x-y_iright)</c>: both or none, around something of mathematics; not "left(resp. right)".
    /// </summary>
    [GeneratedRegex(
        @"(?<n>left)(?<=(?<![A-Za-z])(?:[A-Za-z]|propto|"
            + Greek
            + @")?\k<n>)[(\[{|](?=[^()]{0,60}[_^=<>+/!{}0-9])(?:(?!(?<!\\)left[(\[{|]).){1,160}?(?<!\\)(?<n>right)[)\]}|]",
        Options
    )]
    private static partial Regex LeftRight();

    /// <summary><c>rho(x)</c>, <c>Omega(n)</c>.</summary>
    [GeneratedRegex(@"\((?<=" + Starts + "(?<n>" + Greek + @")\()", Options)]
    private static partial Regex Function();

    /// <summary><c>Omega (1/T^2)</c>.</summary>
    [GeneratedRegex(@"(?<n>Omega|Theta)(?= \([^() ]*[/^_])" + Alone, Options)]
    private static partial Regex Bound();

    /// <summary><c>alpha=0.5</c>, <c>\leq alpha</c>.</summary>
    [GeneratedRegex(
        @"[=<>](?= ?[\w\\{(.-])(?<="
            + Starts
            + "(?<n>"
            + Greek
            + @") ?[=<>])|\\(?:leq|geq|neq|approx|in|times|ll|gg) (?<n>"
            + Greek
            + ")(?![A-Za-z-])",
        Options
    )]
    private static partial Regex BesideRelation();

    /// <summary><c>256times256</c>, <c>5 times 10^5</c>; not "100times faster" nor "3 times 5 epochs".</summary>
    [GeneratedRegex(@"(?<=[0-9])(?<n>times)(?=[0-9])|(?<=[0-9] )(?<n>times)(?= [0-9]+\^)", Options)]
    private static partial Regex TimesNumber();

    /// <summary><c>n_1 times n_2</c>, <c>n times d_k</c>.</summary>
    [GeneratedRegex(
        @"(?<=[_^](?:\w|\{[^{}]*\}) )(?<n>times)(?= [A-Za-z0-9](?:[_^]|(?![A-Za-z0-9])))|(?<=(?<![A-Za-z])[b-zB-HJ-Z] )(?<n>times)(?= [A-Za-z][_^])",
        Options
    )]
    private static partial Regex TimesBetween();

    /// <summary><c>M^* in R^{n}</c>, <c>X in R^d</c>; not "functions in L^2".</summary>
    [GeneratedRegex(
        @"(?<n>in)(?= (?:\\mathbb |\\mathcal )?\{?[A-Z]\}?\^)(?<=(?:(?<![A-Za-z'])[b-zB-HJ-Z]|[_^](?:[\w*]|\{[^{}]*\})) \k<n>)",
        Options
    )]
    private static partial Regex Element();

    /// <summary><c>|leq alpha</c>.</summary>
    [GeneratedRegex("(?<n>leq|geq|neq)" + Ends + Alone, Options)]
    private static partial Regex Comparison();

    /// <summary><c>m gg n</c>, <c>r ll min{n_1,n_2}</c>.</summary>
    [GeneratedRegex(
        @" (?<n>ll|gg)(?= (?:[A-Za-z0-9](?![A-Za-z])|\\|(?:"
            + Operator
            + @")[{(\\_]))(?<=(?:(?<![A-Za-z'])[A-Za-z]|[_^](?:[\w*]|\{[^{}]*\})|\)|[0-9]) \k<n>)",
        Options
    )]
    private static partial Regex MuchMore();

    /// <summary><c>sim 10%</c>, <c>sim!!25</c>; not <c>sim-to-real</c>.</summary>
    [GeneratedRegex(@"(?<n>sim)(?=!* ?[0-9])(?<![A-Za-z-]\k<n>)", Options)]
    private static partial Regex SimNumber();
}
