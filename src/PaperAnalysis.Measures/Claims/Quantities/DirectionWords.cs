using System.Text.RegularExpressions;

namespace PaperAnalysis.Claims;

/// <summary>Words that say which way a quantity goes.</summary>
internal static partial class DirectionWords
{
    /// <summary>Which way a word says that something goes; a name in capitals says nothing.</summary>
    public static Direction Cue(string word) =>
        // DROP is a benchmark.
        word.Length > 1
        && char.IsUpper(word[1])
            ? Direction.None
        : Rising().IsMatch(word) ? Direction.Increase
        : Falling().IsMatch(word) ? Direction.Decrease
        : Direction.None;

    /// <summary>"outperforms 12 models" says how many, "outperforms X by 20%" how much.</summary>
    public static bool IsExceeding(string word) => Exceeding().IsMatch(word);

    /// <summary>A noun of change: "reduction".</summary>
    public static bool IsChange(string word) => ChangeNoun().IsMatch(word);

    /// <summary>A verb of change: "reducing".</summary>
    public static bool IsChangeVerb(string word) => ChangeVerb().IsMatch(word);

    /// <summary>A verb that says that something gets larger, and is no adjective.</summary>
    public static bool IsExtending(string word) => Extending().IsMatch(word);

    /// <summary>A verb that says of a range that it goes up.</summary>
    public static bool IsExtension(string word) => Extension().IsMatch(word);

    /// <summary>"ranging from 2 to 5" is no change.</summary>
    public static bool IsSpread(string word) => Spread().IsMatch(word);

    [GeneratedRegex(
        @"^(?:increas\w+|improv\w+|gains?|boost\w*|rais(?:e|es|ed|ing)|ris(?:e|es|ing)|grow\w*|higher|more|greater|larger|bigger|faster|better|longer|easier|stronger|deeper|wider|heavier|brighter|hotter|richer|outperform\w*|elevat\w+|amplif\w+|lift(?:s|ed|ing)|beat(?:s|ing)?|climb(?:s|ed|ing)?|surpass\w*|exceeds?|exceeded|speed-?ups?|speed(?:s|ing)|sped|accelerat\w+|enhanc\w+|multipl(?:y|ied|ying|ies))$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Rising();

    [GeneratedRegex(
        "^(?:outperform|surpass|exceed|beat)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Exceeding();

    [GeneratedRegex(
        @"^(?:reduc\w+|decreas\w+|drop(?:s|ped|ping)?|declin\w+|lower(?:s|ed|ing)?|less|fewer|smaller|sav(?:e|es|ed|ing|ings)|compress(?:es|ed|ing|ion)?|cuts?|cutting|shrink\w*|slower|slowdowns?|worse|weaker|narrower|lighter|thinner|colder|degrad\w+|shorter|cheaper|diminish\w*|underperform\w*|slash(?:es|ed|ing)|trim(?:s|med|ming)?|shorten\w*|fall(?:s|ing)?|fell|lag(?:s|ged|ging)?|trail(?:s|ed|ing)?)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Falling();

    [GeneratedRegex(
        "^(?:increases?|improvements?|gains?|boosts?|rises?|growth|speed-?ups?|accelerations?|enhancements?|reductions?|decreases?|drops?|declines?|savings?|slowdowns?|degradations?)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex ChangeNoun();

    [GeneratedRegex(
        "^(?:(?:increas|improv|rais|accelerat|enhanc|reduc|decreas|sav)(?:e|es|ed|ing)|(?:boost|lower|speed|shorten)(?:s|ed|ing)?|cuts?|cutting|shrinks?|shrinking)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex ChangeVerb();

    [GeneratedRegex(
        "^(?:(?:extend|expand|widen|jump)(?:s|ing)|exceeding|rose|grew)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Extending();

    [GeneratedRegex(
        "^(?:(?:expand|extend|jump|advanc|widen|surg|soar|recover)(?:e?s|e?d|ing)?|rose|grew|doubles?|doubled|doubling)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Extension();

    [GeneratedRegex(
        "^(?:rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying)|span(?:s|ned|ning)?|vary|scaled?|scales|scaling|anywhere|sizes?|sized)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Spread();
}
