using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using PaperAnalysis.Digests;

namespace PaperAnalysis.Duplicates;

/// <summary>What is compared of a record, made ready once.</summary>
/// <param name="Title">Entities decoded and tags taken out, as the numbers of a series are read from it.</param>
/// <param name="Key">The title's letters and digits alone, folded, without accents.</param>
/// <param name="Words">The different words that the abstract adds to title, authors and year.</param>
/// <param name="AddedWords">How many words those are in the text, repeats included.</param>
internal sealed partial record RecordText(
    string Title,
    string Key,
    IReadOnlySet<string> Words,
    int AddedWords,
    List<PersonName> Authors,
    int? Year
)
{
    public static RecordText Of(Paper paper)
    {
        var title = Clean(paper.Title);
        var titleWords = Tokens(title);
        var year = paper.Date?.Year ?? YearIn(paper.DateText);
        var known = titleWords
            .Concat(paper.Authors.SelectMany(a => Tokens(Clean(a))))
            .ToHashSet(StringComparer.Ordinal);
        if (year is { } y)
        {
            known.Add(y.ToString(CultureInfo.InvariantCulture));
        }

        // Some sources put title, authors, venue and year where the abstract belongs: what repeats them is no abstract.
        var added = Tokens(Clean(paper.Abstract)).Where(t => !known.Contains(t)).ToList();
        return new RecordText(
            title,
            string.Concat(titleWords),
            added.ToHashSet(StringComparer.Ordinal),
            added.Count,
            PersonName.Parse(paper.Authors),
            year
        );
    }

    /// <summary>A title's <see cref="Key"/>.</summary>
    public static string KeyOf(string title) => string.Concat(Tokens(Clean(title)));

    /// <summary>HTML entities decoded (twice escaped ones too), tags such as <c>&lt;sup&gt;</c> taken out.</summary>
    public static string Clean(string text) =>
        text.AsSpan().IndexOfAny('&', '<') < 0 ? text : Tag().Replace(WebUtility.HtmlDecode(text), "");

    /// <summary>
    /// Letters without their accents: NFKD, marks taken out; the letters that do not decompose by a short table.
    /// </summary>
    public static string WithoutMarks(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        foreach (var c in FoldedText.Normalizable(text).Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                plain.Append(
                    c switch
                    {
                        'ß' => "ss",
                        'æ' => "ae",
                        'Æ' => "Ae",
                        'ø' => "o",
                        'Ø' => "O",
                        'ł' => "l",
                        'Ł' => "L",
                        'đ' => "d",
                        'ı' => "i",
                        _ => c.ToString(),
                    }
                );
            }
        }

        return plain.ToString();
    }

    private static List<string> Tokens(string text) =>
        [.. Token().Matches(FoldedText.Of(WithoutMarks(text))).Select(static m => m.Value)];

    private static int? YearIn(string? date) =>
        date is not null && Year4().Match(date) is { Success: true } match
            ? int.Parse(match.ValueSpan, CultureInfo.InvariantCulture)
            : null;

    [GeneratedRegex("</?[A-Za-z]{1,6}/?>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\p{L}+|\p{N}+", RegexOptions.CultureInvariant)]
    private static partial Regex Token();

    [GeneratedRegex(@"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Year4();
}
