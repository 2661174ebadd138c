using PaperAnalysis.Words;

namespace PaperAnalysis.Clusters;

/// <summary>
/// What <see cref="InformationBottleneck"/> clusters papers by: their words and pairs of words, and in a small collection
/// the classes of their words (Slonim and Tishby 2000), by which two papers are alike that have no word in common.
/// </summary>
/// <param name="Rows">The shares of each paper; they sum to 1, or the row is empty.</param>
/// <param name="ClassShare">What classes have of them, on average over papers.</param>
internal sealed record BottleneckShares(SparseRows Rows, double ClassShare)
{
    /// <param name="words">p(word | paper) of the papers of the corpus, by <see cref="InformationBottleneck"/>.</param>
    public static BottleneckShares Of(SparseRows words, Corpus corpus, Background background)
    {
        var papers = corpus.Papers.Count;
        var most = ClassProfile.MostSay(papers, background);
        if (most == 0)
        {
            return new BottleneckShares(words, 0);
        }

        var profiles = ClassProfile.Of(corpus, background);
        var (starts, columns, values) = (new int[papers + 1], new List<int>(), new List<float>());
        var sum = 0.0;
        for (var paper = 0; paper < papers; paper++)
        {
            var (own, classed, all) = profiles[paper];
            var hasWords = words.Starts[paper] < words.Starts[paper + 1];
            // Words that are in no class, as those of another language, leave the say to the paper's own words.
            var share =
                classed == 0 ? 0
                : hasWords ? most * classed / all
                : 1;
            sum += share;
            for (var i = words.Starts[paper]; i < words.Starts[paper + 1]; i++)
            {
                Add(words.Columns[i], (1 - share) * words.Values[i]);
            }

            for (var c = 0; c < own.Length; c++)
            {
                if (own[c] > 0)
                {
                    Add(words.Width + c, share * own[c] / classed);
                }
            }

            starts[paper + 1] = columns.Count;
        }

        return new BottleneckShares(
            new SparseRows(starts, [.. columns], [.. values], words.Width + background.Classes),
            papers == 0 ? 0 : sum / papers
        );

        void Add(int column, double value)
        {
            columns.Add(column);
            values.Add((float)value);
        }
    }
}
