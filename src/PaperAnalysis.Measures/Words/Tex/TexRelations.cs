using System.Text.RegularExpressions;
using static PaperAnalysis.Words.TexNames;

namespace PaperAnalysis.Words;

/// <summary>Where a relation or an operation is mathematics: between numbers, variables and sets.</summary>
internal static partial class TexRelations
{
    private const RegexOptions Options = RegexOptions.CultureInvariant;

    public static TexRule[] Rules { get; } =
    [
        new(TexTrace.Number | TexTrace.Space | TexTrace.Script | TexTrace.Bracket | TexTrace.Command, TimesGlued),
        new(TexTrace.Number | TexTrace.Script, TimesNumbers),
        new(TexTrace.Script | TexTrace.Bracket | TexTrace.Command, TimesBetween),
        new(TexTrace.Script | TexTrace.Bracket | TexTrace.Command, Element, Set(Greek, "in")),
        new(TexTrace.Space | TexTrace.Number, Comparison),
        new(TexTrace.Space, Circled),
        new(TexTrace.Space | TexTrace.Command, MuchMore),
        new(TexTrace.Space | TexTrace.Bracket | TexTrace.Command, SpacedComparison),
        new(TexTrace.Number | TexTrace.Space, ComparedShare),
        new(TexTrace.Number, SimNumber),
        new(TexTrace.Space | TexTrace.Command, SimBetween),
        new(TexTrace.Number | TexTrace.Relation | TexTrace.Command, ApproxNumber),
        new(
            TexTrace.Number
                | TexTrace.Script
                | TexTrace.Bracket
                | TexTrace.Relation
                | TexTrace.Brace
                | TexTrace.Command,
            ApproxBetween
        ),
        new(TexTrace.Number, PlusMinus),
        new(TexTrace.Space | TexTrace.Command, MidBetween),
        new(TexTrace.Command, ToInfinity),
        new(TexTrace.Number, Degrees),
    ];

    /// <summary>
    /// <c>2times</c>, <c>8timesA800</c>, <c>LLMtimesMap</c>, <c>mtimes n</c>, <c>times3</c>; not "10timesteps".
    /// </summary>
    [GeneratedRegex(
        @"(?<n>times)(?![a-z])(?<=(?:[0-9]|[)\]}]|(?<![\\A-Za-z])[A-Za-z]|(?<!\\)\\circ)\k<n>|[A-Z]\k<n>(?=[A-Z]))|(?<n>times)(?=[0-9])(?<=(?<![\\A-Za-z-])\k<n>)",
        Options
    )]
    private static partial Regex TimesGlued();

    /// <summary>
    /// <c>5 times 10^5</c>, <c>(4096 times 2048)</c>, <c>3 times 3</c>, <c>640 times 480</c>; not "3 times 5 epochs".
    /// </summary>
    [GeneratedRegex(
        @"(?<=[0-9] )(?<n>times)(?= [0-9]{1,12}\^)|(?<=\([0-9]{1,12} (?:\\?times [0-9]{1,12} )?)(?<n>times)(?= [0-9]{1,12}(?: \\?times [0-9]{1,12})?\))|(?<=(?<![\w.])(?<d>[0-9]{1,12}) )(?<n>times)(?= \k<d>(?![\w.][0-9]|\w))|(?<=(?<![\w.])[0-9]{3,12} )(?<n>times)(?= [0-9]{3,12}(?!\w))",
        Options
    )]
    private static partial Regex TimesNumbers();

    /// <summary><c>n_1 times n_2</c>, <c>n times d_k</c>, <c>N times [1, 2]</c>.</summary>
    [GeneratedRegex(
        @"(?<=[_^](?:\w|\{[^{}]{0,60}\}) )(?<n>times)(?= [A-Za-z0-9](?:[_^]|(?![A-Za-z0-9])))|(?<=(?<![A-Za-z'’\\-])[b-zB-HJ-Z] )(?<n>times)(?= (?:[A-Za-z][_^]|[\[({\\]))",
        Options
    )]
    private static partial Regex TimesBetween();

    /// <summary>
    /// <c>M^* in R^{n}</c>, <c>x in [0, 1]</c>, <c>i in {1, 2}</c>; not "functions in L^2" nor "shown in [12]".
    /// </summary>
    [GeneratedRegex(
        @" in (?:(?=(?:\\mathbb |\\mathcal )?\{?[A-Z]\}?\^)(?<=(?:(?<![A-Za-z'])[b-zB-HJ-Z]|[_^](?:[\w*]|\{[^{}]{0,60}\})) (?<n>in) )|(?=[\[(]-?(?:[0-9]{1,12}(?:\.[0-9]{1,12})?|\\?infty), ?[^)\]]{1,16}[\])]|\{[-0-9]|\\mathbb)(?<=(?:"
            + Side
            + @"|\\[A-Za-z]{1,20}|(?<![A-Za-z-])(?<n>"
            + Run
            + ")) (?<n>in) ))",
        Options
    )]
    private static partial Regex Element();

    /// <summary><c>|leq alpha</c>, <c>xleq y</c>.</summary>
    [GeneratedRegex(@"(?<n>leq|geq|neq)(?![A-Za-z-])(?<=(?<![A-Za-z-])[a-z]?\k<n>)", Options)]
    private static partial Regex Comparison();

    /// <summary>No prose has these by themselves.</summary>
    [GeneratedRegex("(?<n>oplus|otimes|odot)" + Ends + Alone, Options)]
    private static partial Regex Circled();

    /// <summary><c>m gg n</c>, <c>r ll min{n_1,n_2}</c>.</summary>
    [GeneratedRegex(
        @" (?<n>ll|gg)(?= (?:[A-Za-z0-9](?![A-Za-z])|\\|[a-z]{2,6}[{(\\_]))(?<=(?:(?<![A-Za-z'])[A-Za-z]|[_^](?:[\w*]|\{[^{}]{0,60}\})|\)|[0-9]) \k<n>)",
        Options
    )]
    private static partial Regex MuchMore();

    /// <summary><c>L ge 576</c>, <c>x_i le y</c>.</summary>
    [GeneratedRegex(@" (?<n>le|ge|ne)(?= (?:[-(0-9\\]|[A-Za-z](?![A-Za-z'’])))(?<=" + Side + @" \k<n>)", Options)]
    private static partial Regex SpacedComparison();

    /// <summary><c>le 4%</c>.</summary>
    [GeneratedRegex(@"(?<= )(?<n>le|ge)(?= [0-9]{1,12}(?:\.[0-9]{1,12})?\\?%)", Options)]
    private static partial Regex ComparedShare();

    /// <summary><c>sim 10%</c>, <c>sim!!25</c>, <c>20sim40</c>; not <c>sim-to-real</c> nor <c>sim2real</c>.</summary>
    [GeneratedRegex(@"(?<n>sim)(?=!{0,4}[ ~]?\\?[0-9$.])(?!2[a-su-z][a-z]|2-)(?<![A-Za-z/-]\k<n>)", Options)]
    private static partial Regex SimNumber();

    /// <summary><c>x sim p(x)</c>.</summary>
    [GeneratedRegex(@" (?<n>sim)(?= (?:[b-zB-HJ-Z](?![A-Za-z'’-])|\\))(?<=" + Side + @" \k<n>)", Options)]
    private static partial Regex SimBetween();

    /// <summary><c>approx20%</c>, <c>(approx 30K</c>; not the abbreviation "approx. 30K".</summary>
    [GeneratedRegex(@"(?<n>approx)(?=!{0,4}[ ~]?[-+]?\\?[0-9$])(?<![A-Za-z/-]\k<n>)", Options)]
    private static partial Regex ApproxNumber();

    /// <summary><c>ρapprox 0.1</c>, <c>T(k) approx sk</c>.</summary>
    [GeneratedRegex(@"(?<n>approx)(?= (?:[\\(A-Za-z]))(?<=" + Side + @" ?\k<n>)", Options)]
    private static partial Regex ApproxBetween();

    /// <summary><c>4.4 pm 0.7</c>, <c>69 pm 0.5%</c>, <c>(pm1)</c>; not "5 pm".</summary>
    [GeneratedRegex(
        @"(?<=[0-9]\.[0-9]{1,12}\\?%? ?)(?<n>pm)(?= ?[0-9])|(?<=[0-9]\\?%? ?)(?<n>pm)(?= ?[0-9]{1,12}\.[0-9])|(?<=[0-9]\\?% ?)(?<n>pm)(?= ?[0-9])|(?<=[(\s~])(?<n>pm)(?=[0-9])",
        Options
    )]
    private static partial Regex PlusMinus();

    /// <summary><c>p(x mid y)</c>.</summary>
    [GeneratedRegex(
        @" (?<n>mid)(?= (?:[A-Za-z](?![A-Za-z'’-])|\\))(?<=(?:(?<![A-Za-z'’\\-])[A-Za-z]|[)\]}]|_\w) \k<n>)",
        Options
    )]
    private static partial Regex MidBetween();

    /// <summary><c>n to \infty</c>, as the rule of sure names leaves it.</summary>
    [GeneratedRegex(@" (?<n>to)(?= [-+]?\\infty)(?<=" + Side + @" \k<n>)", Options)]
    private static partial Regex ToInfinity();

    /// <summary><c>180circ</c>.</summary>
    [GeneratedRegex(@"(?<=[0-9])(?<n>circ)" + Ends, Options)]
    private static partial Regex Degrees();
}
