using PaperAnalysis.Frequency;

namespace PaperAnalysis.Benchmarks.Validation;

/// <summary>Rates of words and pairs of words in samples of the population, by <see cref="TermFrequency"/>.</summary>
internal static class RateSection
{
    private static readonly TermOptions Options = new() { MaxN = 2 };

    public static void Write(TextWriter output)
    {
        var truth = Truth();
        output.WriteLine(
            "`TermFrequency.Of`: count ÷ all words. Gamma interval on the effective count e = count² ÷ variance (Fay and Feuer 1997),"
        );
        output.WriteLine(
            "Γ⁻¹(α/2; e) to Γ⁻¹(1 − α/2; e + 1), the variance times (t/z)² with papers − 1 degrees of freedom (Korn and Graubard"
        );
        output.WriteLine(
            "1998). The share of intervals of 95 % that hold the rate over all papers, by how many papers of the sample are to be"
        );
        output.WriteLine("expected to have the term; words and pairs of words that stand in the sample.");
        output.WriteLine();
        output.WriteLine($"| {Coverage.Heading} |");
        output.WriteLine(Coverage.Rule);
        foreach (var (papers, draws) in ((int, int)[])[(2, 300), (5, 200), (20, 100), (100, 40), (344, 16), (1000, 6)])
        {
            var coverage = new Coverage();
            var random = new Random(papers);
            for (var draw = 0; draw < draws; draw++)
            {
                foreach (var row in TermFrequency.Of(Population.Draw(random, papers), Options))
                {
                    var (rate, share) = truth[row.Term];
                    coverage.Add(papers * share, rate, row.Low, row.High);
                }
            }

            output.WriteLine(coverage.Row(Coverage.Number(papers)));
        }

        output.WriteLine();
        output.WriteLine(
            "Where less than one paper is expected, a term is in the table only where it stands in the sample, and there its one paper"
        );
        output.WriteLine("is too many: no interval from the sample alone can know that.");
    }

    /// <summary>Per million words, and the share of papers that have it.</summary>
    private static Dictionary<string, (double Rate, double Share)> Truth()
    {
        var truth = new Dictionary<string, (double, double)>(StringComparer.Ordinal);
        foreach (var row in TermFrequency.Of(Population.Corpus, Options))
        {
            // The form in which an n-gram is shown may be that of two; the more frequent stands first.
            truth.TryAdd(row.Term, (row.PerMillion, (double)row.Documents / Population.Corpus.Papers.Count));
        }

        return truth;
    }
}
