using System.Collections.Frozen;

namespace PaperAnalysis.Words;

/// <summary>Names of TeX commands as regular expressions, by how much they look like English.</summary>
internal static class TexNames
{
    /// <summary>No English word holds these.</summary>
    public const string Plain =
        "displaystyle|scriptscriptstyle|scriptstyle|textstyle|scriptsize|mathcal|mathbb|mathbf|mathrm|mathsf|mathfrak|mathscr|mathit|mathtt|boldsymbol|operatorname"
        + "|varepsilon|varphi|vartheta|varrho|varsigma|varpi|infty|widetilde|widehat|ldots|langle|sqrt|simeq|lesssim|gtrsim|leqslant|geqslant|subseteq|supseteq|setminus|varnothing"
        + "|longleftrightarrow|leftrightarrow|Leftrightarrow|longrightarrow|Longrightarrow|hookrightarrow|xrightarrow|rightarrow|Rightarrow|longleftarrow|leftarrow|Leftarrow"
        + "|uparrow|downarrow|nearrow|searrow|bigcup|bigcap|bigoplus|bigotimes|lVert|rVert|lceil";

    /// <summary>
    /// Commands wherever they stand, but for what these begin or end: "unablated", "proptosis", "anecdotal", and
    /// "textitem" for two words.
    /// </summary>
    public const string NearlySure =
        "hbar|nabla|propto|cdots|cdot|textbf|textit|texttt|textsc|textsf|textrm|textsuperscript|textsubscript";

    public const string Greek =
        "alpha|beta|gamma|delta|epsilon|zeta|theta|eta|iota|kappa|lambda|mu|nu|xi|pi|rho|sigma|tau|upsilon|phi|chi|psi|omega"
        + "|Gamma|Delta|Theta|Lambda|Xi|Pi|Sigma|Upsilon|Phi|Psi|Omega|ell";

    /// <summary>Letters of Hebrew, which count sets: nothing but mathematics has an index of theirs.</summary>
    public const string Hebrew = "aleph|beth";

    /// <summary>Letters whose names are no English words, nor names of things that papers put in brackets.</summary>
    public const string PureGreek = "epsilon|zeta|theta|eta|iota|kappa|lambda|mu|nu|xi|rho|sigma|upsilon|phi|chi|ell";

    /// <summary>Relations and operations that are no English words.</summary>
    public const string Relation = "leq|geq|neq|approx|simeq|sim|ll|gg|subseteq|otimes|oplus|circ|equiv|notin|mapsto";

    /// <summary>Relations and operations that are English words too, or parts of many.</summary>
    public const string EnglishRelation = "times|in|to|mid|le|ge|ne|pm|subset|cup|cap";

    public const string Operator = "argmin|argmax|min|max|sup|inf|log|ln|exp|sum|prod|int|lim|det";

    /// <summary>Functions that are written before their argument in brackets.</summary>
    public const string Function =
        "argmin|argmax|min|max|sup|inf|log|ln|exp|lim|det|dim|ker|deg|gcd|sinh|cosh|tanh|sin|cos|tan|arctan";

    public const string Symbol = "top|star|dagger|prime|odot|dots|rangle|partial|ast|perp|bot";

    public const string Accent = "hat|tilde|bar|vec|overline|underline|widetilde|widehat";

    public const string Big = "(?:bigg|Bigg|big|Big)[lr]?";

    /// <summary>
    /// A run of letters that may be a name: patterns stay small, and a rule looks the run up among its names.
    /// </summary>
    public const string Run = "[A-Za-z]{2,9}";

    /// <summary>Before a name: neither a backslash nor another letter.</summary>
    public const string Starts = @"(?<![\\A-Za-z])";

    /// <summary>
    /// After a name <c>n</c>: no letter stands right before it. A pattern that starts with the name itself is found
    /// fast.
    /// </summary>
    public const string Alone = @"(?<![A-Za-z]\k<n>)";

    public const string Ends = "(?![A-Za-z])";

    /// <summary>A variable: a letter by itself that is neither "a" nor "I".</summary>
    public const string Variable = @"(?<![A-Za-z'’\\-])[b-zB-HJ-Z](?![A-Za-z'’-])";

    /// <summary>Before a spaced relation: what ends a side of a formula.</summary>
    public const string Side = @"(?:" + Variable + @"|[_^](?:\w|\{[^{}]{1,40}\})|[)\]}|]|[\u0370-\u03FF])";

    /// <summary>The names of some alternations as a set.</summary>
    public static FrozenSet<string> Set(params string[] alternations) =>
        alternations.SelectMany(static names => names.Split('|')).ToFrozenSet(StringComparer.Ordinal);
}
