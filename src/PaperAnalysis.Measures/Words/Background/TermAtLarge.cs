namespace PaperAnalysis.Words;

/// <summary>What papers at large do with a term.</summary>
/// <param name="Share">Of them that have it; 0 for one that they are not known to have, and for a phrase.</param>
/// <param name="TitleShare">Of these, that have it in the title.</param>
/// <param name="Weight">As how many papers with the term they count.</param>
/// <param name="Specificity">From 0, of what papers of any subject have, to 1.</param>
internal readonly record struct TermAtLarge(double Share, double TitleShare, double Weight, double Specificity)
{
    /// <summary>
    /// Of some papers with the term, the share with it in the title, where so many more do with it as papers at large do.
    /// </summary>
    public double TitleShareOf(int titles, int papers) => (titles + Weight * TitleShare) / (papers + Weight);

    /// <summary>How far papers are about a term rather than speak so: √(title share) · specificity, from 0 to 1.</summary>
    public double AboutOf(int titles, int papers) => Math.Sqrt(TitleShareOf(titles, papers)) * Specificity;
}
