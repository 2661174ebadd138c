using System.Text.RegularExpressions;
using static PaperAnalysis.Words.TexNames;

namespace PaperAnalysis.Words;

/// <summary>Where a TeX command lost its backslash: in formulas with their indices, braces and sizes.</summary>
internal static partial class TexRules
{
    private const RegexOptions Options = RegexOptions.CultureInvariant;

    private const string Sizes = "big|Big|bigg|Bigg|bigl|bigr|Bigl|Bigr|biggl|biggr|Biggl|Biggr";

    /// <remarks>Most patterns start at a sign and look back at the name: a sign is rare and found fast.</remarks>
    private static readonly TexRule[] Rules =
    [
        new(TexTrace.Command, AfterStyle, Set(Greek)),
        new(TexTrace.Script, Base, Set(Greek, Hebrew, Operator, "partial")),
        new(TexTrace.Script, Script, Set(Greek, Symbol, "circ|times")),
        new(TexTrace.Number, FractionOfDigits),
        new(TexTrace.Brace, AloneInBraces, Set(Greek, Relation, Symbol)),
        new(TexTrace.Brace, RelationInBraces, Set(EnglishRelation)),
        new(TexTrace.Brace, WithArgument, Set("frac|tfrac|dfrac|text|mbox|emph|bm", Accent, Operator)),
        new(TexTrace.Brace, Declaration),
        new(TexTrace.Script | TexTrace.Command | TexTrace.Bracket, AccentBefore, Set(Accent, Greek)),
        new(TexTrace.Bracket | TexTrace.Brace, BigOpening, Set(Sizes, Greek, Operator)),
        new(TexTrace.Bracket | TexTrace.Command, BigClosing),
        new(TexTrace.Bracket | TexTrace.Brace, BeforeDelimiter, Set(Greek, Operator)),
        new(TexTrace.Bracket | TexTrace.Brace, LeftRight, Set(Greek, "propto|left|right")),
        .. TexLetters.Rules,
        .. TexRelations.Rules,
    ];

    public static IEnumerable<Range> Names(string text, TexTrace traces) =>
        (traces & TexTrace.SureName) == 0
            ? ByPattern(text, traces)
            : TexSureNames.In(text).Concat(ByPattern(text, traces));

    private static IEnumerable<Range> ByPattern(string text, TexTrace traces) =>
        Rules.Where(rule => (rule.Traces & traces) != 0).SelectMany(rule => rule.In(text));

    /// <summary><c>\displaystyle alpha</c>, as the rule before leaves it.</summary>
    [GeneratedRegex(@"\\(?:display|text|script|scriptscript)style (?<n>" + Run + ")" + Ends, Options)]
    private static partial Regex AfterStyle();

    /// <summary><c>sigma_8</c>, <c>epsilon^{-4}</c>, <c>sum_{i=1}</c>, <c>mu_Rb</c>; not <c>max_len</c>.</summary>
    [GeneratedRegex(
        @"[_^](?=[{\\*+0-9]|(?:[A-Z][a-z]|[A-Za-z])(?![A-Za-z])|(?<n>"
            + Run
            + @")(?![A-Za-z]))(?<="
            + Starts
            + "(?<n>"
            + Run
            + ")[_^])",
        Options
    )]
    private static partial Regex Base();

    /// <summary><c>f_theta</c>, <c>KQ^top</c>, <c>360^circtimes180</c>, <c>aleph_omega</c>, <c>\lambda_perp</c>.</summary>
    [GeneratedRegex(
        @"[_^](?<=\^|[})\]']_|(?<![A-Za-z])(?:[A-Za-z]|aleph|beth)_|\^\w_|\\[A-Za-z]{2,12}_)(?:(?<n>circ)(?<n>times)(?![a-z])|(?<n>"
            + Run
            + ")(?![A-Za-z_]))",
        Options
    )]
    private static partial Regex Script();

    /// <summary><c>frac12</c>.</summary>
    [GeneratedRegex("(?<n>[dt]?frac)(?=[0-9])" + Alone, Options)]
    private static partial Regex FractionOfDigits();

    /// <summary>
    /// <c>Re_{tau}</c>, <c>{sim}20</c>; not the index of <c>m_{top}</c> or <c>r_{partial}</c>, nor the words of <c>\text{to}</c>.
    /// </summary>
    [GeneratedRegex(
        @"\{(?<n>"
            + Run
            + @")\}(?<!(?:text\w{0,12}|rm|mbox|operatorname|emph|\\[a-z])\{\k<n>\}|_\{(?:top|bot|partial)\})",
        Options
    )]
    private static partial Regex AloneInBraces();

    /// <summary><c>64{times}64</c>; not the index <c>x_{in}</c>.</summary>
    [GeneratedRegex(@"\{(?<n>" + Run + @")\}(?<=(?:(?<![_^A-Za-z])|(?<![A-Za-z])[A-Z])\{\k<n>\})", Options)]
    private static partial Regex RelationInBraces();

    /// <summary><c>text{Sur}rogate</c>, <c>frac{1}{n}</c>, <c>min{n_1,n_2}</c>.</summary>
    [GeneratedRegex(@"\{(?<=" + Starts + "(?<n>" + Run + @")\{)", Options)]
    private static partial Regex WithArgument();

    /// <summary><c>{rm M_{odot}}</c>, <c>{em finite sample}</c>.</summary>
    [GeneratedRegex(@"\{(?<n>rm|bf|it|em|cal|tt|sf|sc)(?= [A-Za-z\\])", Options)]
    private static partial Regex Declaration();

    /// <summary><c>hat rho_h</c>, <c>tilde Thetabig(</c>, <c>bar x_t</c>.</summary>
    [GeneratedRegex(
        "(?<a>(?<n>"
            + Accent
            + @"))(?= (?:\\[A-Za-z]{2}|(?<n>"
            + Run
            + ")(?:[_^(]|"
            + Big
            + @"[(\[|])|[A-Za-z][_^]))(?<![A-Za-z]\k<a>)",
        Options
    )]
    private static partial Regex AccentBefore();

    /// <summary><c>Obig(</c>, <c>big[</c>, <c>Omegabig(</c>.</summary>
    [GeneratedRegex(
        "(?<b>(?<n>" + Big + @"))(?=[(\[{|])(?<=(?<![A-Za-z])(?:[A-Za-z]|(?<n>" + Run + @"))?\k<b>)",
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
        "(?:" + Big + @"|left)[(\[{|](?<=" + Starts + "(?<n>" + Run + ")(?:" + Big + @"|left)[(\[{|])",
        Options
    )]
    private static partial Regex BeforeDelimiter();

    /// <summary>
    /// <c>Kleft(x-y_iright)</c>: both or none, around something of mathematics; not "left(resp. right)".
    /// </summary>
    [GeneratedRegex(
        @"(?<n>left)(?<=(?<![A-Za-z])(?:[A-Za-z]|(?<n>"
            + Run
            + @"))?left)[(\[{|](?=[^()]{0,60}[_^=<>+/!{}0-9])(?:(?!(?<!\\)left[(\[{|]).){1,160}?(?<!\\)(?<n>right)[)\]}|]",
        Options
    )]
    private static partial Regex LeftRight();
}
