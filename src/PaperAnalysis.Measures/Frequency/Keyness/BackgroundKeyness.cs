using MathNet.Numerics;
using PaperAnalysis.Statistics;
using PaperAnalysis.Words;

namespace PaperAnalysis.Frequency;

/// <summary>
/// What sets papers apart from papers at large: keyness against a reference corpus (Scott 1997), with papers as what is
/// counted, since words of one paper come together.
/// </summary>
public static class BackgroundKeyness
{
    /// <summary>Rows descend by G²; ties by papers, then ascend by term, ordinally.</summary>
    /// <param name="corpus">Without duplicates.</param>
    /// <param name="background">Null for <see cref="Background.Default"/>.</param>
    /// <param name="terms">Null for single words in two papers or more; q is over all that are counted, and
    /// <see cref="VocabularyOptions.Top"/> cuts afterwards.</param>
    public static IReadOnlyList<BackgroundKeynessRow> Of(
        Corpus corpus,
        Background? background = null,
        VocabularyOptions? terms = null
    )
    {
        ArgumentNullException.ThrowIfNull(corpus);
        terms ??= new VocabularyOptions { MinDocuments = 2 };
        terms.Check();
        var other = background ?? Background.Default;
        var rows = ChosenTerms
            .Of(corpus, terms with { Top = null })
            .ConvertAll(t => Row(t.Term, t.Gram, corpus.Papers.Count, other.PapersWith(corpus.Folded(t.Gram)), other));
        var q = BenjaminiHochberg.Adjust([.. rows.Select(static r => SpecialFunctions.Erfc(Math.Sqrt(r.G2 / 2)))]);
        return
        [
            .. rows.Select((r, i) => r with { Q = q[i] })
                .OrderByDescending(static r => r.G2)
                .ThenByDescending(static r => r.Papers)
                .ThenBy(static r => r.Term, StringComparer.Ordinal)
                .Take(terms.Top ?? int.MaxValue),
        ];
    }

    private static BackgroundKeynessRow Row(string term, NGram gram, int papers, int? listed, Background background)
    {
        double having = gram.Documents;
        var elsewhere = listed ?? background.Least / 2.0;
        var ratio = RateRatio.Log2(having, papers, elsewhere, background.Papers);
        var half =
            Confidence.Z95
            * Math.Sqrt(Math.Max(0, 1 / having - 1.0 / papers + 1 / elsewhere - 1.0 / background.Papers))
            / Math.Log(2);
        return new BackgroundKeynessRow(
            term,
            gram.N,
            gram.Documents,
            listed,
            Association.LogLikelihood(ContingencyTable.OfWord(having, papers, elsewhere, background.Papers)),
            ratio,
            ratio - half,
            ratio + half,
            1
        );
    }
}
