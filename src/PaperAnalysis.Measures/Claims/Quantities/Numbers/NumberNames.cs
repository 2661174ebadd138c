using System.Text.RegularExpressions;
using PaperAnalysis.Words;

namespace PaperAnalysis.Claims;

/// <summary>Tells numbers that count or measure from those of names, labels, lists and dates.</summary>
internal static partial class NumberNames
{
    private const int LargestListMark = 20;
    private const int LongestName = 50;
    private const int LongestList = 12;

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
        level phase stage pass step round task track group class day genus codimension rank layer question problem
        page pages pp vol volume no nos issue line lines column cycle tier web grade levels stages phases layers cycles tiers grades
        figures tables sections chapters
        """,
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly WordSet OfRanges = new(
        "page pages pp line lines levels stages phases layers cycles tiers grades figures tables sections chapters",
        StringComparer.OrdinalIgnoreCase
    );

    public static bool IsListMark(ReadOnlySpan<char> text, NumberMatch match) =>
        match is { IsPlain: true, Number: <= LargestListMark }
        && (
            match.Span.End < text.Length
                && text[match.Span.End] == ')'
                && (match.Span.Start == 0 || text[match.Span.Start - 1] is '(' or ' ')
            || IsBeforeSentence(text, match.Span.End)
                && (match.Span.Start < 2 || text[match.Span.Start - 2] is ':' or ';' or '.')
        );

    // "the following: 1. Each"
    private static bool IsBeforeSentence(ReadOnlySpan<char> text, int end) =>
        end + 2 < text.Length && text[end] == '.' && text[end + 1] == ' ' && char.IsUpper(text[end + 2]);

    /// <summary>"Theory 15(1):9-35, 2015", "58, 189-199)": pages of a journal.</summary>
    public static bool IsPages(string text, NumberMatch match) =>
        match is { To: { } to, Scale: NumberScale.None }
        && match.Number == Math.Floor(match.Number)
        && to == Math.Floor(to)
        && (
            BeforePages().IsMatch(text[Math.Max(0, match.Span.Start - 4)..match.Span.Start])
            || AfterPages().IsMatch(text, match.Span.End)
        );

    /// <summary>"a single 4090 GPU".</summary>
    public static bool IsBoard(string text, NumberMatch match) =>
        match is { IsPlain: true, Number: >= 1000 and < 6000 }
        && (int)match.Number % 100 is >= 50 and <= 90
        && text.AsSpan(match.Span.End).StartsWith(" GPU");

    /// <summary>
    /// Whether the number belongs to the name before it, as in <c>OLMo 2</c>, <c>Atari 2600</c>, <c>version 2</c>.
    /// </summary>
    /// <param name="noun">What follows it and could be counted, or nothing.</param>
    public static bool IsInName(TokenizedText text, int previous, NumberMatch match, string noun)
    {
        if (match.Scale != NumberScale.None && noun.Length == 0 && IsSizeOfName(text.Text, match))
        {
            return true;
        }

        if (
            previous < 0
            || text.Text.AsSpan(text.Tokens[previous].End, match.Span.Start - text.Tokens[previous].End)
                is not (" " or "~" or ". ")
        )
        {
            return false;
        }

        var token = text.Tokens[previous];
        var whole = text.TextOf(token);
        // "pre-Stage 3"
        var word =
            whole[(whole.LastIndexOf('-') + 1)..] is [>= 'A' and <= 'Z', ..] part && Labels.Contains(part)
                ? part
                : whole;
        if (Labels.Contains(word) && (match.To is null || OfRanges.Contains(word)))
        {
            return true;
        }

        if (match.IsPlain && (SizeAfter().IsMatch(text.Text, match.Span.End) || IsAnotherOfLabel(text, previous)))
        {
            return true;
        }

        if (
            (!match.IsPlain && match.To is not null)
            || IsOfFew(text.Text, match, noun)
            || IsListedSize(text.Text, match)
        )
        {
            return false;
        }

        // "the order 14 coefficients", but "elements of order 2"
        if (word is "order" && !(previous > 0 && text.TextOf(text.Tokens[previous - 1]) is "of"))
        {
            return true;
        }

        // "Llama 3.1 8B", "Llama 1 and 2 7B"
        if (token.Kind == TokenKind.Number)
        {
            return match.Scale == NumberScale.B && text.TextOf(token) is { Length: <= 4 };
        }

        // "ArenaHard's 0.91"
        if (word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal))
        {
            return false;
        }

        if (!char.IsUpper(word[0]) || word == "A" || Adjective().IsMatch(word))
        {
            // "iPhone 13"
            return match.IsPlain
                && word.AsSpan().ContainsAnyInRange('A', 'Z')
                && noun.Length == 0
                && !Metrics.Contains(word);
        }

        var begins = text.Sentences[token.Sentence].Start == token.Start;
        var ordinary = !word.AsSpan(1).ContainsAnyInRange('A', 'Z') && word.Length > 1;
        return !(begins && ordinary && !IsNameThatBegins(text.Text, word, match, noun))
            && !IsValue(text.Text, word, match);
    }

    /// <summary>"2K resolution", "4K image generation": how fine pictures are, by name.</summary>
    public static bool IsResolution(string text, NumberMatch match) =>
        match is { Number: 2000 or 4000 or 8000 or 16000, To: null }
        && text[match.Span.End - 1] is 'K' or 'k'
        && Picture().IsMatch(text, match.Span.End);

    /// <summary>"solar cycles 23 and 24", "stages 2, 3, and 4", "cycle 24 vs. 23": the label before goes for all.</summary>
    private static bool IsAnotherOfLabel(TokenizedText text, int previous)
    {
        if (text.TextOf(text.Tokens[previous]) is not ("and" or "or" or "vs" or "vs." or "versus"))
        {
            return false;
        }

        var label = previous - 1;
        while (label > 0 && previous - label <= LongestList && text.Tokens[label].Kind == TokenKind.Number)
        {
            label--;
        }

        return label >= 0 && label < previous - 1 && Labels.Contains(text.TextOf(text.Tokens[label]));
    }

    /// <summary>"the SOTA 4-step method", but "Claude 3-opus".</summary>
    private static bool IsOfFew(string text, NumberMatch match, string noun) =>
        match.Span.End < text.Length && text[match.Span.End] == '-' && NounWords.OfFew.Contains(noun);

    /// <summary>"Wan2.1 1.3B and 14B models": two sizes are of no one name.</summary>
    private static bool IsListedSize(string text, NumberMatch match) =>
        match.Scale == NumberScale.B && NextSize().IsMatch(text, match.Span.End);

    /// <summary>"on Qwen2.5-7B and 14B": the size of another of the name.</summary>
    private static bool IsSizeOfName(string text, NumberMatch match) =>
        NamedSizeBefore().IsMatch(text[Math.Max(0, match.Span.Start - LongestName)..match.Span.Start]);

    /// <summary>"SphereAR-H (943M, FID 1.54)".</summary>
    public static bool IsSizeInBracket(string text, NumberMatch match) =>
        text[match.Span.End - 1] is 'M'
        && NameBefore().IsMatch(text[Math.Max(0, match.Span.Start - LongestName)..match.Span.Start])
        && match.Span.End < text.Length
        && text[match.Span.End] is ')' or ',';

    /// <summary>At the head of a sentence: "Pixtral 12B does", "Cortex 2.0 moves", but "Only 7B models do", "With 2.5 shots".</summary>
    private static bool IsNameThatBegins(string text, string word, NumberMatch match, string noun) =>
        match.Scale == NumberScale.B
            ? noun.Length == 0
            : IsVersion(text, match)
                && !NounWords.Stops.Contains(word)
                && !word.EndsWith("ly", StringComparison.Ordinal)
                && !word.EndsWith("ing", StringComparison.Ordinal);

    /// <summary>A metric is named in capitals too, but its values have a point: "FID 2.40".</summary>
    private static bool IsValue(string text, string word, NumberMatch match) =>
        !match.IsPlain
        && match.Scale == NumberScale.None
        && char.IsAsciiDigit(text[match.Span.End - 1])
        && !word.AsSpan().ContainsAnyInRange('a', 'z')
        && (Metrics.Contains(word) || !IsVersion(text, match));

    /// <summary>One digit after the point and few before it, as in <c>ERNIE 5.0</c>.</summary>
    private static bool IsVersion(string text, NumberMatch match) =>
        match.To is null
        && text.AsSpan(match.Span.Start, match.Span.End - match.Span.Start) is { Length: <= 4 } number
        && number.IndexOf('.') is > 0 and var point
        && point == number.Length - 2;

    [GeneratedRegex(
        @"\G(?:,? and |,? or |, |/)[0-9]{1,4}(?:\.[0-9]{1,2})?B (?:[\w-]{1,20} ){0,2}(?:model|variant|version|backbone|network|transformer|parameter|LLM|VLM)s\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex NextSize();

    [GeneratedRegex(
        @"\G[ -](?:ultra[ -]?)?(?:high[ -])?(?:resolutions?|image|video|frame|texture|panorama|display|render(?:ing)?|UHD|HDR)\b(?! (?:pair|dataset|sample|corpus))",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Picture();

    [GeneratedRegex(
        @"\p{L}[\w.]{0,12}-[0-9.]{1,5}[BM](?:(?:/|,? and |,? or |, )[0-9.]{1,5}[BM]){0,4}(?:/|,? and |,? or |, )$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex NamedSizeBefore();

    [GeneratedRegex(@"\p{Lu}[\w.-]{2,30} \($", RegexOptions.CultureInvariant)]
    private static partial Regex NameBefore();

    // "RL-improved", "CoT-style"
    [GeneratedRegex(
        @"-(?:\p{Ll}{2,12}ed|based|style|like|level|class|free|only|aware|driven|specific)$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Adjective();

    [GeneratedRegex(@"\G [0-9]{1,4}(?:\.[0-9]{1,2})?B\b", RegexOptions.CultureInvariant)]
    private static partial Regex SizeAfter();

    [GeneratedRegex("[0-9\\]]\\)?[,:] ?$|[a-z]:$|[0-9]\\) $|[a-z]\\}? ?[0-9], $", RegexOptions.CultureInvariant)]
    private static partial Regex BeforePages();

    [GeneratedRegex(@"\G(?:,? \(?(?:19|20)[0-9]{2}\b|-[0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex AfterPages();
}
