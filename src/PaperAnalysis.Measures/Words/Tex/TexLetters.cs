using System.Text.RegularExpressions;
using static PaperAnalysis.Words.TexNames;

namespace PaperAnalysis.Words;

/// <summary>Where a Greek letter or a function is mathematics: beside brackets, relations and other letters.</summary>
internal static partial class TexLetters
{
    private const RegexOptions Options = RegexOptions.CultureInvariant;

    private const string RelationSign = "[=<>≤≥≈∈±]";

    public static TexRule[] Rules { get; } =
    [
        new(TexTrace.Bracket, Applied, Set(Greek)),
        new(TexTrace.Bracket | TexTrace.Number, Argument, Set(Greek)),
        new(TexTrace.Bracket, Bound),
        new(TexTrace.Relation | TexTrace.Command, BeforeRelation, Set(Greek)),
        new(TexTrace.Relation, AfterRelation, Set(Greek)),
        new(TexTrace.Command, AfterCommand, Set(Greek)),
        new(TexTrace.Command | TexTrace.SureName, BesideCommand, Set(Greek)),
        new(TexTrace.Bracket, InBrackets, Set(PureGreek)),
        new(TexTrace.Bracket, InSquareBrackets, Set(Greek)),
        new(TexTrace.Brace | TexTrace.Stroke, BetweenBars, Set(Greek)),
        new(TexTrace.Stroke, Starred, Set(Greek)),
        new(TexTrace.Number, AfterNumber),
        new(TexTrace.Number, Micro),
        new(TexTrace.Stroke, Quotient, Set(PureGreek)),
        new(TexTrace.Stroke, QuotientOfNumber, Set(Greek)),
        new(TexTrace.Stroke, WithVariable, Set(Greek)),
        new(TexTrace.Stroke, Primed, Set(Greek)),
        new(TexTrace.Space, Named, Set(Greek)),
        new(TexTrace.Space, FunctionOf),
        new(TexTrace.Space, Difference),
        new(TexTrace.Bracket, Call, Set(Function)),
        new(
            TexTrace.Bracket
                | TexTrace.Relation
                | TexTrace.Space
                | TexTrace.Stroke
                | TexTrace.Script
                | TexTrace.Brace
                | TexTrace.Command,
            LogOf
        ),
        new(TexTrace.Space | TexTrace.Bracket | TexTrace.Script | TexTrace.Command, LogBetween),
        new(TexTrace.Script | TexTrace.Brace | TexTrace.Relation, LastDots),
    ];

    /// <summary><c>rho(x)</c>, <c>Omega(n)</c>.</summary>
    [GeneratedRegex(@"\((?<=" + Starts + "(?<n>" + Run + @")\()", Options)]
    private static partial Regex Applied();

    /// <summary><c>R(pi/4)</c>, <c>g^(2)(tau)</c>, <c>phi(alpha,X)</c>, <c>(1-alpha)</c>, <c>Beta(2-alpha,alpha)</c>, <c>(Delta+1)</c>.</summary>
    [GeneratedRegex(
        @"\((?:(?<=[\w)\]}].)(?<n>"
            + Run
            + @")(?=[/),+*])|(?:[\w.]{1,12},)?[0-9]{1,12} ?[-+*/] ?(?<n>"
            + Run
            + @")(?=[),/+*])(?:,(?<n>"
            + Run
            + @")(?=\)))?|(?<n>"
            + Run
            + @")(?= ?\+ ?[0-9]))",
        Options
    )]
    private static partial Regex Argument();

    /// <summary><c>Omega (1/T^2)</c>.</summary>
    [GeneratedRegex(@"(?<n>Omega|Theta)(?= \([^() ]{0,60}[/^_])" + Alone, Options)]
    private static partial Regex Bound();

    /// <summary><c>alpha=0.5</c>, <c>rho = +0.4</c>.</summary>
    [GeneratedRegex(RelationSign + @"(?= ?[\w\\{(.|+[-])(?<=" + Starts + "(?<n>" + Run + ") ?.)", Options)]
    private static partial Regex BeforeRelation();

    /// <summary><c>p >= tau</c>, <c>f: X -> omega</c>; not the markup <c>&lt;b>beta</c>.</summary>
    [GeneratedRegex(
        @"(?:(?<![A-Za-z/""'])=| " + RelationSign + @"=?|-{1,6}>) ?(?<n>" + Run + ")(?![A-Za-z-])",
        Options
    )]
    private static partial Regex AfterRelation();

    /// <summary><c>\leq alpha</c>.</summary>
    [GeneratedRegex(
        @"\\(?:leq|geq|neq|approx|in|times|ll|gg|le|ge|sim|propto|cdot|pm) (?<n>" + Run + ")(?![A-Za-z-])",
        Options
    )]
    private static partial Regex AfterCommand();

    /// <summary><c>phi \approx 0</c>, <c>lambda\cdot d</c>, <c>beta \mathbb N</c>.</summary>
    [GeneratedRegex(
        @"\\(?=(?:approx|simeq|leq|geq|neq|le|ge|propto|cdot|times|ll|gg|in|sim|mapsto|rightarrow|mathbb|mathcal|mathbf|pm|to)(?![A-Za-z]))(?<="
            + Starts
            + "(?<n>"
            + Run
            + @") ?\\)",
        Options
    )]
    private static partial Regex BesideCommand();

    /// <summary><c>(rho)</c>, <c>(nu)</c>; not "(beta)", which is a version.</summary>
    [GeneratedRegex(@"\((?<n>" + Run + @")\)", Options)]
    private static partial Regex InBrackets();

    /// <summary><c>|rho|</c>.</summary>
    [GeneratedRegex(@"\|(?<n>" + Run + @")(?=\|)", Options)]
    private static partial Regex BetweenBars();

    /// <summary><c>lambda*</c>; not the emphasis of <c>**alpha**</c>.</summary>
    [GeneratedRegex(@"\*(?![A-Za-z*])(?<=(?<![\\A-Za-z*-])(?<n>" + Run + @")\*)", Options)]
    private static partial Regex Starred();

    /// <summary><c>2pi</c>, <c>5sigma</c>, <c>1-3sigma</c>; not the <c>1beta</c> of <c>IL-1beta</c>.</summary>
    [GeneratedRegex(
        @"(?<=(?<![\w.-])(?:[0-9.]{1,6}-)?[0-9]{1,12}(?:\.[0-9]{1,12})?)(?<n>pi|sigma|lambda)(?![A-Za-z])",
        Options
    )]
    private static partial Regex AfterNumber();

    /// <summary>Units: <c>0.5 mum</c>, <c>20mu s</c>.</summary>
    [GeneratedRegex(@"(?<=[0-9] ?)(?<n>mu)(?= ?(?:m|s|K|W|V|L|A|J)(?![A-Za-z'’]))", Options)]
    private static partial Regex Micro();

    /// <summary><c>eta/lambda</c>; not <c>alpha/beta</c>, which proteins have.</summary>
    [GeneratedRegex("/(?<=(?<![\\\\A-Za-z/.-])(?<n>" + Run + ")/)(?<n>" + Run + ")(?![A-Za-z/.-])", Options)]
    private static partial Regex Quotient();

    /// <summary><c>1/epsilon</c>, <c>pi/2</c>.</summary>
    [GeneratedRegex(
        "/(?:(?<=(?<![\\w.-])[0-9]{1,3}/)(?<n>"
            + Run
            + ")(?![A-Za-z/.-])|(?=[0-9]{1,3}(?![A-Za-z0-9]))(?<=(?<![\\\\A-Za-z/.-])(?<n>"
            + Run
            + ")/))",
        Options
    )]
    private static partial Regex QuotientOfNumber();

    /// <summary><c>m*omega</c>, <c>2*pi</c>, <c>B/rho</c>; not <c>w/beta</c>, which is "with".</summary>
    [GeneratedRegex(
        @"(?:\*(?<=(?<![\w*-])[A-Za-z0-9]\*)|/(?<=(?<![\w./-])[A-Z]/))(?<n>" + Run + ")(?![A-Za-z*/.-])",
        Options
    )]
    private static partial Regex WithVariable();

    /// <summary><c>[kappa]^2</c>, <c>A[[lambda]]</c>.</summary>
    [GeneratedRegex(@"\[(?<n>" + Run + @")\](?:(?=[_^])|(?<=\[\[\k<n>\])(?=\]))", Options)]
    private static partial Regex InSquareBrackets();

    /// <summary><c>Omega'</c>; not the end of a quotation.</summary>
    [GeneratedRegex(@"'(?![A-Za-z'])(?<=(?<![\\A-Za-z-])(?<n>" + Run + @")')(?<![`‘'""][^`‘’'""]{0,60}')", Options)]
    private static partial Regex Primed();

    /// <summary><c>the parameter alpha</c>, <c>the constant Lambda</c>; not "constant beta decay".</summary>
    [GeneratedRegex(
        "(?<=(?<![A-Za-z-]|(?:two|three|four) )(?:hyper)?(?:parameter|exponent|constant|cardinal|ordinal|angle)s? )(?<n>"
            + Run
            + ")(?![A-Za-z/'’-]| (?:function|distribution|decay|particle|ray)s?\\b)",
        Options
    )]
    private static partial Regex Named();

    /// <summary><c>dim M</c>, <c>ker f</c>, <c>det Hf</c>; not "a dim M dwarf".</summary>
    [GeneratedRegex(
        "(?<n>dim|ker|det)(?= (?:[A-HJ-Z]|(?<=ker )[b-z]|(?<=det )[A-Z][a-z])(?![A-Za-z'’-]| (?:dwarf|star|giant)))"
            + Alone,
        Options
    )]
    private static partial Regex FunctionOf();

    /// <summary><c>Delta H</c>, <c>Delta t</c>, <c>DeltaE(1S)</c>.</summary>
    [GeneratedRegex("(?<n>Delta)(?= [b-zB-HJ-Z](?![A-Za-z'’.-])|[A-Z][(_^])" + Alone, Options)]
    private static partial Regex Difference();

    /// <summary><c>log(n)</c>, <c>exp(-x)</c>; not the plural of "min(s)".</summary>
    [GeneratedRegex(@"\((?!s\))(?<=(?<![\\A-Za-z.-])(?<n>" + Run + @")\()", Options)]
    private static partial Regex Call();

    /// <summary><c>O(log N)</c>, <c>/log k</c>, <c>Δlog p</c>, <c>log log n</c>, <c>(log |G|</c>; not "(log analysis)".</summary>
    [GeneratedRegex(
        @"(?<=[({/^*+=,|0-9\u0370-\u03FF] ?|\\log )(?<n>log|ln)(?= (?:[b-zB-HJ-Z](?![A-Za-z'’-])|[0-9\\|{]|\(|\\?log ))",
        Options
    )]
    private static partial Regex LogOf();

    /// <summary><c>n log n</c>, <c>k_1 log V</c>.</summary>
    [GeneratedRegex(" (?<n>log|ln)(?= (?:[b-zB-HJ-Z](?![A-Za-z'’-])|[\\\\(]))(?<=" + Side + @" \k<n>)", Options)]
    private static partial Regex LogBetween();

    /// <summary><c>{o_0, a_0, dots}</c>.</summary>
    [GeneratedRegex(@"(?<=[\w})], ?)(?<n>dots)(?=\s?[,})])", Options)]
    private static partial Regex LastDots();
}
