namespace PaperAnalysis.Frequency;

/// <summary>
/// Log-odds ratio of a word in two corpora under an informative Dirichlet prior (Monroe, Colaresi and Quinn 2008, eq.
/// 16 to 22), which draws words with few counts towards no difference.
/// </summary>
/// <param name="Delta">δ = ln[(yᵢ+α)/(nᵢ+α₀−yᵢ−α)] − the same of j.</param>
/// <param name="Z">δ ÷ √(1/(yᵢ+α) + 1/(yⱼ+α)): the two terms of their eq. 20.</param>
/// <param name="ZFourTerms">δ ÷ the root of all four terms, with 1/(nᵢ+α₀−yᵢ−α) and that of j: what some other programs
/// show.</param>
public sealed record LogOdds(double Delta, double Z, double ZFourTerms)
{
    /// <param name="first">The word's count yᵢ in the first corpus, of <paramref name="firstSize"/> words nᵢ.</param>
    /// <param name="prior">The word's pseudo-count α, above 0.</param>
    /// <param name="priorSize">The sum α₀ of all words' pseudo-counts.</param>
    public static LogOdds Of(
        double first,
        double firstSize,
        double second,
        double secondSize,
        double prior,
        double priorSize
    )
    {
        var (i, j) = (first + prior, second + prior);
        var (restI, restJ) = (firstSize + priorSize - i, secondSize + priorSize - j);
        var delta = Math.Log(i / restI) - Math.Log(j / restJ);
        var two = 1 / i + 1 / j;
        return new LogOdds(delta, delta / Math.Sqrt(two), delta / Math.Sqrt(two + 1 / restI + 1 / restJ));
    }
}
