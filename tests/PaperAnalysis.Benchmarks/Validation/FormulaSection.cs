using System.Globalization;
using PaperAnalysis.Duplicates;
using PaperAnalysis.Frequency;
using PaperAnalysis.Statistics;

namespace PaperAnalysis.Benchmarks.Validation;

/// <summary>Values that others published or computed, beside ours.</summary>
internal static class FormulaSection
{
    private static readonly (
        string Measure,
        string Formula,
        string Source,
        string With,
        double Theirs,
        Func<double> Ours
    )[] Rows =
    [
        (
            "G²",
            "2 Σ O ln(O/E) over four cells",
            "Dunning 1993",
            "nltk, collocations.doctest",
            270.72,
            static () => Association.LogLikelihood(ContingencyTable.FromMargins(110, 2552, 221, 31777))
        ),
        (
            "G²",
            "",
            "",
            "nltk, a rare pair",
            95.29,
            static () => Association.LogLikelihood(ContingencyTable.FromMargins(8, 13, 32, 31777))
        ),
        (
            "G², Williams' correction",
            "G² ÷ q",
            "Williams 1976",
            "quanteda.textstats",
            4.2008,
            static () => Association.LogLikelihoodWilliams(new ContingencyTable(7, 3, 2, 7))
        ),
        (
            "χ²",
            "Σ (O − E)²/E",
            "Pearson 1900",
            "quanteda.textstats",
            4.3372,
            static () => Association.ChiSquared(new ContingencyTable(7, 3, 2, 7))
        ),
        (
            "χ², Yates' correction",
            "Σ (abs(O − E) − ½)²/E",
            "Yates 1934",
            "quanteda.textstats",
            2.6324,
            static () => Association.ChiSquaredYates(new ContingencyTable(7, 3, 2, 7))
        ),
        (
            "t",
            "(O − E)/√O",
            "Manning and Schütze 1999",
            "nltk",
            0.9999,
            static () => Association.TScore(ContingencyTable.FromMargins(8, 15828, 4675, 14307668))
        ),
        (
            "PMI",
            "log₂ O/E",
            "Manning and Schütze 1999",
            "nltk",
            18.38,
            static () => Association.Pmi(ContingencyTable.FromMargins(20, 42, 20, 14307668))
        ),
        (
            "NPMI",
            "ln(p_ab/p_a p_b) ÷ −ln p_ab",
            "Bouma 2009",
            "gensim, test_direct_confirmation",
            -0.113282753,
            static () => Coherence.Npmi(0.6, 0.4, 0.2)
        ),
        (
            "UMass",
            "ln(p_ab/p_b)",
            "Mimno and others 2011",
            "gensim",
            -0.693147181,
            static () => Coherence.UMass(0.4, 0.2)
        ),
        (
            "simple maths",
            "(fpm + 1)/(fpm + 1)",
            "Kilgarriff 2009",
            "by hand",
            1.1224,
            static () => RateRatio.SimpleMaths(35, 112_289_776, 263, 1_559_716_979)
        ),
        (
            "log-odds, z",
            "δ ÷ √(1/(y_i + α) + 1/(y_j + α))",
            "Monroe, Colaresi and Quinn 2008",
            "by hand",
            1.641560,
            static () => LogOdds.Of(7, 10, 2, 9, 9, 19).Z
        ),
        (
            "Chao1, bias-corrected",
            "f₁(f₁ − 1)/2(f₂ + 1)",
            "Chao 1984",
            "EstimateS' example",
            9.75,
            static () => Chao.One(Seen).Estimate
        ),
        ("its standard error", "", "", "", 1.42385, static () => Chao.One(Seen).StandardError),
        (
            "Chao1, classic",
            "f₁²/2f₂",
            "Chao 1984",
            "EstimateS' example",
            10.5,
            static () => Chao.One(Seen, ChaoForm.Classic).Estimate
        ),
        (
            "its interval, upper end",
            "log-normal",
            "Chao 1987",
            "",
            21.8854,
            static () => Chao.One(Seen, ChaoForm.Classic).High
        ),
        (
            "Poisson interval, lower end",
            "χ²(α/2; 2x)/2",
            "Garwood 1936",
            "his table, x = 4",
            1.0899,
            static () => GammaLaw.Quantile(4, 0.025)
        ),
        ("its upper end", "χ²(1 − α/2; 2x + 2)/2", "", "", 10.2416, static () => GammaLaw.Quantile(5, 0.975)),
    ];

    private static int[] Seen => [0, 1, 1, 4, 2, 5, 2, 4, 1, 2];

    public static void Write(TextWriter output)
    {
        output.WriteLine("| measure | formula | source | compared with | theirs | ours | difference |");
        output.WriteLine("| --- | --- | --- | --- | --- | --- | --- |");
        foreach (var row in Rows)
        {
            var ours = row.Ours();
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {row.Measure} | {row.Formula} | {row.Source} | {row.With} | {row.Theirs} | {ours:0.000000} | {Math.Abs(ours - row.Theirs):0.0e+0} |"
                )
            );
        }

        output.WriteLine();
        output.WriteLine("Differences are those of the digits that were published.");
    }
}
