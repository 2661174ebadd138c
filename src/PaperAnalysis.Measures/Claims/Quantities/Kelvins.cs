using PaperAnalysis.Words;

namespace PaperAnalysis.Claims;

/// <summary>Tells temperatures from thousands: both end in a K.</summary>
internal static class Kelvins
{
    private const int LettersAround = 200;

    // In the sentence before, they still say that a K is a kelvin.
    private static readonly string[] Colds = ["cryogenic", "superconduct", "liquid helium"];

    private static readonly string[] Temperatures = ["temperature", "cool", "thermal", "Curie", "heated", "anneal"];

    /// <summary>"at 300K": kelvins, where the sentence speaks of a temperature.</summary>
    public static bool Are(TokenizedText text, NumberMatch match)
    {
        if (match.Number < 1000 || text.Text[match.Span.End - 1] != 'K')
        {
            return false;
        }

        var sentence = text.SentenceAt(match.Span.Start);
        return Says(Temperatures, sentence.Start, sentence.End) || Says(Colds, 0, text.Text.Length);

        bool Says(string[] words, int from, int to)
        {
            from = Math.Max(from, match.Span.Start - LettersAround);
            var said = text.Text.AsSpan(from, Math.Min(to, match.Span.End + LettersAround) - from);
            foreach (var word in words)
            {
                if (said.Contains(word, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
