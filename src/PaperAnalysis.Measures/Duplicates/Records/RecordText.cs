using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using PaperAnalysis.Digests;

namespace PaperAnalysis.Duplicates;

/// <summary>What is compared of a record, made ready once.</summary>
/// <param name="Title">Entities decoded and tags taken out, as the numbers of a series are read from it.</param>
/// <param name="Key">The title's letters and digits alone, folded, without accents.</param>
/// <param name="Words">The different words that the abstract adds to title, authors and year, by hash; see
/// <see cref="RecordWords"/>.</param>
/// <param name="AddedWords">How many words those are in the text, repeats included.</param>
internal sealed partial record RecordText(
    string Title,
    string Key,
    ulong[] Words,
    int AddedWords,
    List<PersonName> Authors,
    int? Year
)
{
    public static RecordText Of(Paper paper)
    {
        var added = new RecordWords().Of(paper);
        return new RecordText(
            Clean(paper.Title),
            KeyOf(paper.Title),
            [.. new HashSet<ulong>([.. added])],
            added.Length,
            PersonName.Parse(paper.Authors),
            YearOf(paper)
        );
    }

    public static int? YearOf(Paper paper) => paper.Date?.Year ?? YearIn(paper.DateText);

    /// <summary>A title's <see cref="Key"/>.</summary>
    public static string KeyOf(string title)
    {
        var key = new StringBuilder(title.Length);
        foreach (var c in FoldedText.Of(WithoutMarks(Clean(title))))
        {
            if (char.IsLetter(c) || char.IsNumber(c))
            {
                key.Append(c);
            }
        }

        return key.ToString();
    }

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

    private static int? YearIn(string? date) =>
        date is not null && Year4().Match(date) is { Success: true } match
            ? int.Parse(match.ValueSpan, CultureInfo.InvariantCulture)
            : null;

    [GeneratedRegex("</?[A-Za-z]{1,6}/?>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex(@"(?<![0-9])(?:1[5-9]|20)[0-9][0-9](?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Year4();
}
