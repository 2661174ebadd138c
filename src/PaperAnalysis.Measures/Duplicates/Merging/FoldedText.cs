using System.Text;

namespace PaperAnalysis.Duplicates;

/// <summary>
/// The form in which titles and abstracts are compared: Unicode NFKC, one case, runs of white space as one space, none
/// at the ends. Digits and punctuation stay, so that "OLMo 1" is not "OLMo 2".
/// </summary>
internal static class FoldedText
{
    private static readonly bool Normalises = Probe();

    /// <exception cref="PlatformNotSupportedException">This process cannot normalise Unicode; the message says what to
    /// do.</exception>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!System.Text.Ascii.IsValid(text))
        {
            RequireNormalisation();
            // Upper before lower maps the letters that have two lower-case forms (final sigma, long s) onto one.
            // Changing case can undo the normal form, so it is restored.
            text = Normalizable(text)
                .Normalize(NormalizationForm.FormKC)
                .ToUpperInvariant()
                .ToLowerInvariant()
                .Normalize(NormalizationForm.FormKC);
            return CollapseWhiteSpace(text);
        }

        return CollapseWhiteSpace(text.ToLowerInvariant());
    }

    // In globalization-invariant mode, or without ICU, Normalize returns what it was given, without an error.
    private static bool Probe() => "\uFB01".Normalize(NormalizationForm.FormKC) == "fi";

    internal static void RequireNormalisation() => RequireNormalisation(Normalises);

    internal static void RequireNormalisation(bool normalises)
    {
        if (!normalises)
        {
            throw new PlatformNotSupportedException(
                "Texts cannot be compared: this process does not normalise Unicode (the ligature U+FB01 stayed as it is under NFKC, "
                    + "expected \"fi\"). Install ICU (Debian: libicu) and unset DOTNET_SYSTEM_GLOBALIZATION_INVARIANT."
            );
        }
    }

    // Normalize throws on U+FFFE and on lone surrogates; enumerating runes reads each of the latter as U+FFFD.
    internal static string Normalizable(string text) =>
        text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0
            ? text.Replace('\uFFFE', '\uFFFD')
            : string.Concat(text.EnumerateRunes().Select(static r => r.ToString())).Replace('\uFFFE', '\uFFFD');

    private static string CollapseWhiteSpace(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                folded.Append(c);
            }
            else if (folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        if (folded.Length > 0 && folded[^1] == ' ')
        {
            folded.Length--;
        }

        return folded.ToString();
    }
}
