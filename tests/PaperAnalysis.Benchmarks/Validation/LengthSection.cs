using PaperAnalysis.Frequency;

namespace PaperAnalysis.Benchmarks.Validation;

/// <summary>Mean lengths of samples of the population.</summary>
internal static class LengthSection
{
    private const int Draws = 4000;

    public static void Write(TextWriter output)
    {
        output.WriteLine(
            "`Lengths.ByDigest`: Student's interval of a mean, and `VocabularyRichness.Of`: of the moving average of different words. The"
        );
        output.WriteLine("share that holds the mean of all papers; one paper has an interval from 0 to infinity.");
        output.WriteLine();
        output.WriteLine("| papers | abstracts | titles | different words of 100 |");
        output.WriteLine("| --- | --- | --- | --- |");
        var all = Lengths.Of("all", Population.Corpus);
        var rich = VocabularyRichness.Of("all", Population.Corpus);
        foreach (var papers in (int[])[2, 3, 5, 10, 30, 100])
        {
            var random = new Random(papers);
            var (abstracts, titles, richness, drawn) = (0, 0, 0, 0);
            for (var draw = 0; draw < Draws; draw++)
            {
                var sample = Population.Draw(random, papers);
                var row = Lengths.Of("sample", sample);
                abstracts += row.AbstractLow <= all.AbstractMean && all.AbstractMean <= row.AbstractHigh ? 1 : 0;
                titles += row.TitleLow <= all.TitleMean && all.TitleMean <= row.TitleHigh ? 1 : 0;
                // Slower, and known well enough from fewer.
                if (draw % 10 == 0 && VocabularyRichness.Of("sample", sample) is { Mattr: not null } moving)
                {
                    drawn++;
                    richness += moving.MattrLow <= rich.Mattr && rich.Mattr <= moving.MattrHigh ? 1 : 0;
                }
            }

            output.WriteLine(
                $"| {papers} | {Coverage.Rate(abstracts, Draws)} | {Coverage.Rate(titles, Draws)} | {Coverage.Rate(richness, drawn)} of {Coverage.Number(drawn)} |"
            );
        }
    }
}
