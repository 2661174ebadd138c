using PaperAnalysis.Frequency;

namespace PaperAnalysis.Benchmarks.Validation;

/// <summary>How exclusive pairs of words are, in samples of the population.</summary>
internal static class PairSection
{
    public static void Write(TextWriter output)
    {
        var truth = Collocations
            .Of(Population.Corpus, Collocations.Default with { MinDocuments = 30 })
            .GroupBy(static r => r.Term, StringComparer.Ordinal)
            .ToDictionary(static g => g.Key, static g => g.First(), StringComparer.Ordinal);
        output.WriteLine(
            "`Collocations.Of`: NPMI (Bouma 2009) and logDice (Rychlý 2008), with intervals of a share on the effective number of papers"
        );
        output.WriteLine(
            "(Korn and Graubard 1998). Pairs in three papers or more of the sample, which is what is listed: a pair is seen there"
        );
        output.WriteLine(
            "because it is frequent there, so that where fewer are expected the intervals of those that are listed lie too high."
        );
        output.WriteLine();
        output.WriteLine($"| {Coverage.Heading} |");
        output.WriteLine(Coverage.Rule);
        foreach (var (papers, draws) in ((int, int)[])[(100, 40), (344, 16), (1000, 6)])
        {
            var (npmi, dice) = (new Coverage(), new Coverage());
            var random = new Random(papers);
            for (var draw = 0; draw < draws; draw++)
            {
                foreach (var row in Collocations.Of(Population.Draw(random, papers)))
                {
                    if (truth.TryGetValue(row.Term, out var all))
                    {
                        var expected = (double)papers * all.Documents / Population.Corpus.Papers.Count;
                        npmi.Add(expected, all.Npmi, row.NpmiLow, row.NpmiHigh);
                        dice.Add(expected, all.LogDice, row.LogDiceLow, row.LogDiceHigh);
                    }
                }
            }

            output.WriteLine(npmi.Row($"{Coverage.Number(papers)}, NPMI"));
            output.WriteLine(dice.Row($"{Coverage.Number(papers)}, logDice"));
        }
    }
}
