namespace PaperAnalysis.Words;

/// <summary>Names of TeX commands as regular expressions, by how much they look like English.</summary>
internal static class TexNames
{
    /// <summary>No English word holds these.</summary>
    public const string Plain =
        "displaystyle|scriptscriptstyle|scriptstyle|textstyle|scriptsize|mathcal|mathbb|mathbf|mathrm|mathsf|mathfrak|mathscr|mathit|boldsymbol|operatorname"
        + "|varepsilon|varphi|vartheta|varrho|varsigma|infty|rightarrow|leftarrow|widetilde|widehat|nabla|ldots|langle|sqrt";

    /// <summary>
    /// Commands wherever they stand, also glued to other letters; "proptosis" and "anecdotal" are not.
    /// </summary>
    public const string Sure = Plain + "|propto(?!s)|(?<!ane)cdots?";

    public const string Greek =
        "alpha|beta|gamma|delta|epsilon|zeta|theta|eta|iota|kappa|lambda|mu|nu|xi|pi|rho|sigma|tau|upsilon|phi|chi|psi|omega"
        + "|Gamma|Delta|Theta|Lambda|Xi|Pi|Sigma|Upsilon|Phi|Psi|Omega|ell";

    /// <summary>Relations and operations that are no English words.</summary>
    public const string Relation = "leq|geq|neq|approx|simeq|sim|ll|gg|subseteq|otimes|oplus|circ|equiv|notin|mapsto";

    /// <summary>Relations and operations that are English words too, or parts of many.</summary>
    public const string EnglishRelation = "times|in|to|mid|le|ge|ne|pm|subset|cup|cap";

    public const string Operator = "argmin|argmax|min|max|sup|inf|log|ln|exp|sum|prod|int|lim|det";

    public const string Symbol = "top|star|dagger|prime|odot|dots|rangle|partial|ast|perp|bot";

    public const string Accent = "hat|tilde|bar|vec|overline|underline|widetilde|widehat";

    public const string Big = "(?:bigg|Bigg|big|Big)[lr]?";

    /// <summary>Every name but those that take delimiters.</summary>
    public const string Any =
        Sure + "|" + Greek + "|" + Relation + "|" + EnglishRelation + "|" + Operator + "|" + Symbol;

    /// <summary>Before a name: neither a backslash nor another letter.</summary>
    public const string Starts = @"(?<![\\A-Za-z])";

    /// <summary>
    /// After a name <c>n</c>: no letter stands right before it. A pattern that starts with the name itself is found
    /// fast.
    /// </summary>
    public const string Alone = @"(?<![A-Za-z]\k<n>)";

    public const string Ends = "(?![A-Za-z])";
}
