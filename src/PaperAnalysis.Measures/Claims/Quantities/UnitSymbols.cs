using System.Text.RegularExpressions;

namespace PaperAnalysis.Claims;

/// <summary>
/// Symbols of units: percent, times, and those of measures with their powers and products, as in <c>km s$^{-1}$</c>,
/// <c>GeV/c$^2$</c>, <c>$M_\odot$</c>.
/// </summary>
internal static partial class UnitSymbols
{
    // What may stand between a number and its symbol; a hyphen only before two letters ("100-GHz", but "2-m").
    private const string Gap = @"(?:[ ~]|\\[,;:! ]|-(?=[A-Za-zµμ]{2}))?(?:\{?\\(?:rm|mathrm|text|textrm) ?\{?)?";

    private const string Micro = @"(?:[µμ]|\{?\$?\{?\\mu ?\}?\$? ?\}?)";

    private const string Atom =
        "(?:[kMGTmuµμ]?Hz|[kMGmuµμnp]?Wh?|[kMmuµμn]?V|[muµμnkpf]A|mAh|[kMGTPm]?eV|[kMG]?pc|[kcdmuµμnfp]?m|[kmµμn]?g|[pnfmuµμ]s"
        + "|(?<=[ /~]|\\^)s|[mµμn]?K|[kMGTmµμnpf]?J|[mnµμkp]T|(?<=[ ~])T|T(?= ?(?:MRI?|scanner|magnet|field)\\b)|[kMGmµμn]N|[pnuµμmf]F|[pnµμmk]C|[mk]?bar|Å|\\{?\\\\AA\\}?|[mµμn]?Jy"
        + "|ergs?|[MGk]?yr|atm|Torr|mmHg|ppm|ppb|a\\.u\\.|bpp|[kM]?bp|arcsec|(?<=[ ~])k?G|arcmin|mas|mag|AU|au|Gauss|[µμnm]M|[mµμ]L|ml|mol|kcal|k?Da"
        + "|[µμnm]?Sv|[mcG]?Gy|[kMGTm]?Bq|rpm|[fp]b|[kMGT]b(?=/)|[kKMGTP]i?B|[kMGT]?bps|[kMGh]?Pa|dB[imc]?|fps|FPS|px|sr"
        + "|(?:[kMGTPE]|exa|peta|tera|giga)?(?:F[Ll][Oo][Pp]s?|flops|FLOPS)(?!/)|(?<=/)(?:sec|min|hr|h|c|u|W|bit|pixel|day|year|hour|sample|token|nuc(?:leon)?|atom|molecule|event|person|kpc)|"
        + Micro
        + "(?:m|s|g|K|A|V|W|J|T|M|L|F|Jy))";

    private const string Power =
        @"(?:\$?\^\{?[-−+]?[0-9]{1,2}\}?\$?|[²³]|⁻[¹²³]|\([-−][0-9]\)|(?<=m)[23](?![0-9])|(?<=[a-z])-[123](?![0-9\p{L}]))";

    // The first that fits; a null name is the symbol as it stands.
    private static readonly (Regex Pattern, string? Name)[] Symbols =
    [
        (Points(), "pp"),
        (Percent(), "%"),
        (Magnitudes(), "orders of magnitude"),
        (Fold(), "x"),
        (Times(), "x"),
        (Celsius(), "°C"),
        (Degrees(), "°"),
        (Sigma(), "σ"),
        (Microseconds(), "µs"),
        (Seconds(), "s"),
        (Astronomical(), null),
        (Measure(), null),
        (Rate(), null),
    ];

    /// <summary>
    /// The symbol directly after a number, with where it ends; empty and <paramref name="end"/> where there is none.
    /// </summary>
    public static (string Unit, int End) At(string text, int end)
    {
        foreach (var (pattern, name) in Symbols)
        {
            if (pattern.Match(text, end) is { Success: true } match)
            {
                return (name ?? Written(match.Groups["symbol"].Value), match.Index + match.Length);
            }
        }

        return ("", end);
    }

    /// <summary>Behind the dollar sign that ends a formula: <c>$0.01$ \AA</c>, <c>$7.2\pm0.3$ keV</c>.</summary>
    public static (string Unit, int End) AfterFormula(string text, int end) =>
        end < text.Length && text[end] == '$' && At(text, end + 1) is { Unit.Length: > 0 } found ? found : ("", end);

    /// <summary>The currency before a number, or nothing.</summary>
    public static string CurrencyBefore(string text, int start) =>
        start > 0 && text[start - 1] is '€' or '£' ? text[(start - 1)..start]
        // A dollar sign after a letter or brace ends a formula: "$\\sim$100 patients".
        : start > 0
        && text[start - 1] == '$'
        && (start == 1 || text[start - 2] is ' ' or '(' or '~' or '\\' or 'S' or '\n')
            ? "$"
        : "";

    // TeX writes a space, a formula and a micro in more ways than one.
    private static string Written(string symbol) =>
        symbol
            .Replace("\\mu ", "µ", StringComparison.Ordinal)
            .Replace("{\\mu}", "µ", StringComparison.Ordinal)
            .Replace("\\mu", "µ", StringComparison.Ordinal)
            .Replace("\\,", " ", StringComparison.Ordinal)
            .Replace("{\\AA}", "Å", StringComparison.Ordinal)
            .Replace("\\AA", "Å", StringComparison.Ordinal)
            .Replace("$", "", StringComparison.Ordinal)
            .Replace('~', ' ')
            .Replace("µ ", "µ", StringComparison.Ordinal);

    [GeneratedRegex(
        @"\G(?:[ ~-]?\\?%[ -]?points?|[ ~-]?(?:absolute )?percentage[ -]points?|[ ~-]percent points?|\\?%p|[ ~]?pp)\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Points();

    [GeneratedRegex(
        @"\G(?:[ ~]|\\,)?(?:(?:wt|vol|at|mol)\.? ?)?(?:\\?%|\$\\?%\$|\\?percent\b|per cent\b)|\G-percent\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Percent();

    [GeneratedRegex(@"\G[ ~-]orders?[ -]of[ -]magnitude\b", RegexOptions.CultureInvariant)]
    private static partial Regex Magnitudes();

    [GeneratedRegex(
        @"\G[ -]?fold\b(?! ?\p{L}{0,12}[ -]?(?:cross|CV\b|symmetr|degenera|rotation|ax[ei]s|cover))",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Fold();

    [GeneratedRegex(
        @"\G(?:[xX×](?![\p{L}\p{Nd}_])|[ ~-]?(?:times\b|\$?\\times\b\$?|\{times\}|×)(?! ?[\p{Nd}($])| x(?= (?:faster|slower|more|less|fewer|smaller|larger|bigger|lower|higher|better|speed|improve|reduc|increas|compress)))",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Times();

    [GeneratedRegex(
        @"\G(?:[ ~]|\\,)?(?:°|\\degree|\{?\\deg\}?|\$?\^\{?\\circ\}?\$?|(?:\{\\deg\}|degrees? |deg\.? )(?=C)) ?C\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Celsius();

    [GeneratedRegex(
        @"\G(?:[ ~]|\\,)?(?:°|\\degree|\{?\\deg\}?(?![a-z])|\$?\^\{?\\?circ\}?\$?)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Degrees();

    [GeneratedRegex(@"\G[ ~-]?(?:\$?\\sigma\$?|σ|sigma)(?![\p{L}\p{Nd}_^])", RegexOptions.CultureInvariant)]
    private static partial Regex Sigma();

    [GeneratedRegex(
        @"\G(?:[ ~]|\\,)?(?:[µμ]|\$?\\mu ?\$? ?|\{\\mu\} ?)s(?![\p{L}\p{Nd}_^])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Microseconds();

    // "1990s", "the late 60s" are years, "1s states" and "2s orbitals" shells.
    [GeneratedRegex(
        @"\G(?:[ ~-]|\\,)(?:seconds?|secs?|s)(?![\p{L}\p{Nd}_^$])|\G(?<!\b(?:19|20)[0-9][0-9])(?<!\b(?:the|early|late|mid|mid-) ?[0-9]0)(?<=[0-9])s\b(?! ?-| (?:\p{L}{1,12} )?(?:state|orbital|electron|level|shell|exciton))",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Seconds();

    /// <summary>Masses, radii and luminosities of the Sun and of planets.</summary>
    [GeneratedRegex(
        @"\G(?:[ ~]|\\[,;:! ])?(?<symbol>\$?\{?(?:\\(?:rm|it) )?[MRL]\}?\$?_\{?(?:\\(?:rm|mathrm) ?\{?)?\\?(?:odot|oplus|sun|Sun|Jup|J|E)\}{0,2}\$?|[MRL](?:sun|_sun|earth|Jup|jup))(?![\p{L}\p{Nd}_])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Astronomical();

    /// <summary>What is counted in a time, where a stroke says so: "20 tokens/s", "40 images/second".</summary>
    [GeneratedRegex(
        @"\G[ ~](?<symbol>[kMGT]?\p{Ll}{2,14}/(?:s|sec|second|min|minute|h|hr|hour|day|week|month|year))(?![\p{L}\p{Nd}_/^])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Rate();

    [GeneratedRegex(
        @"\G"
            + Gap
            + "(?:(?<symbol>"
            + Atom
            + "(?:"
            + Power
            + @")?(?:(?:/|[ ~·.]|\\[,;:! ]|\$?\\cdot\$? ?)"
            + Atom
            + Power
            + "|/"
            + Atom
            + @"){0,3}|mins?|hrs?|h)|(?<symbol>km|erg)s|(?<symbol>inverse \p{Ll}{2,12}))\}?(?![\p{L}\p{Nd}_])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Measure();
}
