namespace PaperAnalysis.Words;

/// <summary>What the papers of a background do with terms: whether they are about them, and whether papers of any subject are.</summary>
internal sealed class TermsAtLarge(Background background)
{
    // A term is taken to stand in the title of as many of two papers.
    private const double Usual = 0.15;
    private const double Prior = 2;

    // So many papers of a collection say as much of how it uses a term as all papers at large do.
    private const double Most = 8;

    // As specific are terms that weigh half.
    private const double Half = 0.3;

    /// <param name="forms">Of one term, the one that is shown first; that of most papers at large stands for all.</param>
    public TermAtLarge Of(IEnumerable<string> forms)
    {
        string[] all = [.. forms];
        var known = all.Select(background.Find).OfType<BackgroundTerm>().OrderByDescending(static t => t.Papers);
        return known.Cast<BackgroundTerm?>().FirstOrDefault() is { } term
            ? new TermAtLarge(
                all[0].Contains(' ') ? 0 : term.Papers / (double)background.Papers,
                TitleShare(term),
                Prior + Math.Min(Most, term.Papers),
                term.Specificity is { } hundredths ? hundredths / (hundredths + 100 * Half) : 1
            )
            : new TermAtLarge(0, OfWords(all[0]), Prior, 1);
    }

    // A phrase is no more in titles than its words are.
    private double OfWords(string phrase) =>
        phrase.Split(' ').Min(word => background.Find(word) is { } known ? TitleShare(known) : Usual);

    private static double TitleShare(BackgroundTerm term) => (term.Titles + Prior * Usual) / (term.Papers + Prior);
}
