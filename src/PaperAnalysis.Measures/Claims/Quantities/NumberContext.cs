using System.Text.RegularExpressions;
using PaperAnalysis.Words;

namespace PaperAnalysis.Claims;

/// <summary>
/// Tells numbers that count or measure from the digits of names, years, lists and mathematics, by what stands around
/// them.
/// </summary>
internal static partial class NumberContext
{
    private const int LargestListMark = 20;

    private static readonly WordSet Greek = new(
        "alpha beta gamma delta epsilon eta theta kappa lambda mu nu xi pi rho sigma tau phi chi psi omega zeta",
        StringComparer.OrdinalIgnoreCase
    );

    // Names in capitals of what a number measures; with one digit after the point others are versions.
    private static readonly WordSet Metrics = new(
        """
        ACC AMI AP ARI ASR ATE AUC AUPR AUPRC AUROC BLEU CD CER CIDER CLIP DSC ECE EER ELO EM F1 FAD FID FPR FVD GFID HD95
        HOTA IDF1 IOU JGA KID KL LDDT LPIPS MAE MAP MAPE MCC METEOR MIOU MOS MOTA MRR MSE NDCG NFE NMI PESQ PPL PQ PSNR QPS
        RFID RMSD RMSE RPE RTF ROUGE ROUGE-L SDR SI-SDR SNR SSIM STOI TER TM TPR TPS WER
        """,
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly WordSet Labels = new(
        """
        version section sec figure fig table eq equation theorem lemma chapter part appendix algorithm type
        level phase stage pass step round task track group class day genus codimension
        """,
        StringComparer.OrdinalIgnoreCase
    );

    // A plain number without a unit counts something only after a word that says so: "less than 10", "a total of 500".
    private static readonly WordSet Announcers = new(
        """
        than of to by about around approximately nearly least most over under exceeding only from between and
        is are was were be equals equal vs versus
        """,
        StringComparer.OrdinalIgnoreCase
    );

    // These announce a value even in mathematics: "power approaching $1$", "with probability $1$".
    private static readonly WordSet Measuring = new(
        """
        exceed exceeds approaching approaches reach reaches reaching reached achieve achieves
        achieving achieved attains attaining scores scored scoring score probability accuracy value
        """,
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Whether a digit at this place can begin a number.</summary>
    public static bool MayBegin(ReadOnlySpan<char> text, int i)
    {
        var before = text[..i].TrimEnd(' ');
        if (
            before.EndsWith('±')
            || before.EndsWith("+/-")
            || before.EndsWith("pm")
            || IsSecondSide(before)
            || IsSetEqual(before)
        )
        {
            return false;
        }

        if (i == 0)
        {
            return true;
        }

        var earlier = i > 1 ? text[i - 2] : ' ';
        return text[i - 1] switch
        {
            '_' or '^' or '{' or '\\' or '.' or ',' or '@' or '#' or '[' or '*' or '|' => false,
            '}' => EndsInAbout(text[..(i - 1)], '{'),
            '+' => !IsWordChar(earlier) && earlier is not (')' or '}' or '+'),
            '-' or '–' => !IsWordChar(earlier) && earlier is not (')' or '}' or '/' or '-'),
            '/' => IsDecimalPair(text, i) || IsListed(text, i),
            '=' => i > 2 && char.IsLetter(earlier) && char.IsLetter(text[i - 3]),
            '(' or '<' or '>' => !IsWordChar(earlier) && earlier != '}',
            var c => !IsWordChar(c) || EndsInAbout(text[..i], null),
        };
    }

    /// <summary>"{sim}11%", "approx20%": TeX's signs for about, without their backslash.</summary>
    private static bool EndsInAbout(ReadOnlySpan<char> before, char? opening)
    {
        foreach (var about in (ReadOnlySpan<string>)["sim", "approx", "simeq"])
        {
            if (before.EndsWith(about))
            {
                var rest = before[..^about.Length];
                return opening is { } c
                    ? rest is [.., var last] && last == c
                    : rest.Length == 0 || !IsWordChar(rest[^1]);
            }
        }

        return false;
    }

    /// <summary>
    /// Whether what follows a number and its unit leaves it a number: no power, call, fraction, size or longer name.
    /// </summary>
    public static bool MayEnd(ReadOnlySpan<char> text, int end)
    {
        if (end == text.Length)
        {
            return true;
        }

        var next = end + 1 < text.Length ? text[end + 1] : ' ';
        return text[end] switch
        {
            '^' or '_' or '(' or '{' or '}' or '=' or '<' or '>' or '*' or '|' => false,
            // "1.98+/-0.07", and "3K+ objects" for more than 3000.
            '+' => next is '/' or ' ',
            ',' or '.' or ':' => !char.IsAsciiDigit(next),
            // "$1.38/hour" is a price.
            '/' when char.IsAsciiLetter(next) => IsPrice(text, end),
            '/' => IsDecimalAfter(text, end + 1) || (IsMark(text[end - 1]) && char.IsAsciiDigit(next)),
            ']' => false,
            ' ' => !OtherSide().IsMatch(text[end..]),
            '-' or '–' => !char.IsLetter(next),
            var c => !IsWordChar(c),
        };
    }

    public static bool IsListMark(ReadOnlySpan<char> text, NumberMatch match) =>
        match is { IsPlain: true, Number: <= LargestListMark }
        && match.Span.End < text.Length
        && text[match.Span.End] == ')'
        && (match.Span.Start == 0 || text[match.Span.Start - 1] is '(' or ' ');

    public static bool IsYear(NumberMatch match) =>
        match is { Number: >= 1900 and < 2100, Scale: NumberScale.None }
        && (match.IsPlain || match.To is >= 1900 and < 2100)
        && match.Number == Math.Floor(match.Number);

    /// <summary>
    /// Whether the number belongs to the name before it, as in <c>OLMo 2</c>, <c>Atari 2600</c>, <c>version 2</c>.
    /// </summary>
    public static bool IsInName(TokenizedText text, int previous, NumberMatch match)
    {
        if (
            previous < 0
            || !match.IsPlain && match.To is not null
            || text.Text.AsSpan(text.Tokens[previous].End, match.Span.Start - text.Tokens[previous].End)
                is not (" " or "~" or ". ")
        )
        {
            return false;
        }

        var token = text.Tokens[previous];
        var word = text.TextOf(token);
        if (Labels.Contains(word))
        {
            return true;
        }

        if (!char.IsUpper(word[0]) || word == "A")
        {
            return false;
        }

        var begins = text.Sentences[token.Sentence].Start == token.Start;
        var ordinary = !word.AsSpan(1).ContainsAnyInRange('A', 'Z') && word.Length > 1;
        // A metric is named in capitals too, but its values have a point: "FID 2.40".
        var metric =
            !match.IsPlain
            && match.Scale == NumberScale.None
            && !word.AsSpan().ContainsAnyInRange('a', 'z')
            && (Metrics.Contains(word) || !IsVersion(text.Text, match));
        return !(begins && ordinary) && !metric;
    }

    /// <summary>One digit after the point and few before it, as in <c>ERNIE 5.0</c>.</summary>
    private static bool IsVersion(string text, NumberMatch match) =>
        match.To is null
        && text.AsSpan(match.Span.Start, match.Span.End - match.Span.Start) is { Length: <= 4 } number
        && number.IndexOf('.') is > 0 and var point
        && point == number.Length - 2;

    /// <summary>"by a factor of 400".</summary>
    public static bool IsFactor(string text, NumberMatch match) =>
        text.AsSpan(0, match.Span.Start).TrimEnd().EndsWith("factor of", StringComparison.OrdinalIgnoreCase);

    public static bool IsAnnounced(TokenizedText text, int previous, NumberMatch match) =>
        (previous >= 0 && Announcers.Contains(text.TextOf(text.Tokens[previous])))
        || IsMeasured(text, previous)
        || (match.Span.Start > 0 && text.Text[match.Span.Start - 1] is '=' or '~' or '≈');

    public static bool IsMeasured(TokenizedText text, int previous) =>
        previous >= 0 && Measuring.Contains(text.TextOf(text.Tokens[previous]));

    private static bool IsWordChar(char c) => char.IsLetterOrDigit(c) || c is '_' or '\'';

    /// <summary>"64 by 64", "256 times 256": the second number of a size.</summary>
    private static bool IsSecondSide(ReadOnlySpan<char> before)
    {
        foreach (var by in (ReadOnlySpan<string>)["by", "times", "x", "×"])
        {
            if (
                before.EndsWith(by)
                && before[..^by.Length].TrimEnd(' ') is [.., var last] first
                && char.IsAsciiDigit(last)
            )
            {
                // "improves LLaVA-1.5 by 5%" is no size.
                var name = first.TrimEnd("0123456789.");
                return by != "by" || name.Length == 0 || !(IsWordChar(name[^1]) || name[^1] == '-');
            }
        }

        return false;
    }

    private static bool IsPrice(ReadOnlySpan<char> text, int end)
    {
        var at = end - 1;
        while (at >= 0 && (char.IsAsciiDigit(text[at]) || text[at] is '.' or ','))
        {
            at--;
        }

        return at >= 0 && text[at] is '$' or '€' or '£';
    }

    private static bool IsMark(char c) => c is '%' or 'x' or 'B' or 'M' or 'K';

    /// <summary>"7.8%/5.3%", "2B/4B/8B": as the number before the stroke.</summary>
    private static bool IsListed(ReadOnlySpan<char> text, int i)
    {
        if (i < 3 || !IsMark(text[i - 2]))
        {
            return false;
        }

        var at = i - 2;
        while (at > 0 && (char.IsAsciiDigit(text[at - 1]) || text[at - 1] is '.' or '\\'))
        {
            at--;
        }

        return at < i - 2 && char.IsAsciiDigit(text[at]) && MayBegin(text, at);
    }

    /// <summary>"p = 0.05", "rho = 0.3": a symbol and its value, where "AUC = 0.95" is a measure.</summary>
    private static bool IsSetEqual(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd("+-−~ ");
        if (before.Length == 0 || before[^1] is not ('=' or '<' or '>' or '≈' or '≤' or '≥'))
        {
            return false;
        }

        before = before.TrimEnd("=<>≈≤≥ ");
        var name = before[(before.LastIndexOfAny(" (,;[") + 1)..].TrimStart("\\$");
        return name.Length == 1 || name.Contains('_') || Greek.Contains(name);
    }

    private static bool IsDecimalPair(ReadOnlySpan<char> text, int i) =>
        i > 1
        && char.IsAsciiDigit(text[i - 2])
        && IsDecimalAfter(text, i)
        && text[..(i - 1)].LastIndexOfAnyExceptInRange('0', '9') is >= 0 and var at
        && text[at] == '.';

    private static bool IsDecimalAfter(ReadOnlySpan<char> text, int i)
    {
        while (i < text.Length && char.IsAsciiDigit(text[i]))
        {
            i++;
        }

        return i + 1 < text.Length && text[i] == '.' && char.IsAsciiDigit(text[i + 1]);
    }

    /// <summary>The other side of a size: "64 by 64", "256 x 256", "5 times 10^5".</summary>
    [GeneratedRegex(@"^ ?(?:by|x|×|times|\\times) ?[0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex OtherSide();
}
