using PaperAnalysis.Digests;
using PaperAnalysis.Frequency;
using PaperAnalysis.Words;

namespace PaperAnalysis.Benchmarks.Validation;

/// <summary>Splits without a difference, and splits of which the difference is known.</summary>
internal static class KeynessSection
{
    private static readonly KeynessOptions Options = new() { Permutations = 999 };

    public static void Write(TextWriter output)
    {
        output.WriteLine(
            "`Keyness.Of`: p by relabelling papers (Lijffijt and others 2016); the interval of the log ratio is that of two Poisson means"
        );
        output.WriteLine(
            "given their sum, on effective counts, with the variance taken such that it holds 0 if and only if p is above .05. Random"
        );
        output.WriteLine(
            "splits without a difference, terms of five papers or more; right is .05 or less, and no row that disagrees."
        );
        output.WriteLine();
        output.WriteLine(
            "| target of papers | rows | p ≤ .05 | interval leaves out 0 | disagree | with a side of none | of these leave out 0 |"
        );
        output.WriteLine("| --- | --- | --- | --- | --- | --- | --- |");
        foreach (
            var (target, papers, splits) in ((int, int, int)[])
                [(20, 60, 20), (60, 344, 12), (172, 344, 12), (200, 1000, 5)]
        )
        {
            Null(output, target, papers, splits);
        }

        output.WriteLine();
        output.WriteLine(
            "Where there is a difference: from each paper of the rest every other word of the vocabulary is taken out with a chance of"
        );
        output.WriteLine(
            "one half, so that the log ratio of these words is 1 and a little less; the share of intervals that hold the true one,"
        );
        output.WriteLine("by the papers of both groups that have the term.");
        output.WriteLine();
        output.WriteLine($"| {Coverage.Heading} |");
        output.WriteLine(Coverage.Rule);
        foreach (var (target, papers, splits) in ((int, int, int)[])[(60, 344, 12), (172, 344, 12), (200, 1000, 5)])
        {
            output.WriteLine(Known(target, papers, splits).Row($"{target} of {Coverage.Number(papers)}"));
        }
    }

    private static void Null(TextWriter output, int target, int papers, int splits)
    {
        var random = new Random(papers + target);
        var (rows, significant, excluded, disagree, none, noneExcluded) = (0, 0, 0, 0, 0, 0);
        for (var split = 0; split < splits; split++)
        {
            var drawn = Population.Some(random, papers);
            var isTarget = drawn[..target].ToHashSet<Paper>(ReferenceEqualityComparer.Instance);
            foreach (var row in Keyness.Of(Population.Corpus.Select(drawn), isTarget.Contains, Options))
            {
                if (row.DocumentsTarget + row.DocumentsRest >= Options.TestedDocuments)
                {
                    var (isSignificant, leavesOut) = (row.PPermutation <= 0.05, row.Low > 0 || row.High < 0);
                    var isNone = row.CountTarget == 0 || row.CountRest == 0;
                    rows++;
                    significant += isSignificant ? 1 : 0;
                    excluded += leavesOut ? 1 : 0;
                    disagree += isSignificant == leavesOut ? 0 : 1;
                    none += isNone ? 1 : 0;
                    noneExcluded += isNone && leavesOut ? 1 : 0;
                }
            }
        }

        output.WriteLine(
            $"| {target} of {Coverage.Number(papers)} | {Coverage.Number(rows)} | {Coverage.Rate(significant, rows)} | {Coverage.Rate(excluded, rows)} | {disagree} | {Coverage.Number(none)} | {Coverage.Rate(noneExcluded, none)} |"
        );
    }

    private static Coverage Known(int target, int papers, int splits)
    {
        var coverage = new Coverage();
        var random = new Random(7 * papers + target);
        var terms = TermFrequency.Of(Population.Corpus);
        // What the rest would have of each word, if all papers were of it.
        var words = Population.Corpus.Tokens - terms.Where(IsThinned).Sum(static r => (double)r.Count) / 2;
        var truth = new Dictionary<string, double>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in terms)
        {
            truth.TryAdd(row.Term, Math.Log2((IsThinned(row) ? 2 : 1) * words / Population.Corpus.Tokens));
        }

        for (var split = 0; split < splits; split++)
        {
            var drawn = Population
                .Some(random, papers)
                .Select((p, i) => i < target ? p with { Digest = "target" } : Thinned(p, random))
                .ToArray();
            foreach (var row in Keyness.Of(drawn, static p => p.Digest == "target", Options))
            {
                if (truth.TryGetValue(row.Term, out var ratio))
                {
                    coverage.Add(row.DocumentsTarget + row.DocumentsRest, ratio, row.Low, row.High);
                }
            }
        }

        return coverage;

        static bool IsThinned(TermRow row) => Hash(row.Term) % 2 == 0;
    }

    private static Paper Thinned(Paper paper, Random random)
    {
        // Of one paper, a word goes as a whole or stays as a whole.
        var gone = new Dictionary<string, bool>(StringComparer.OrdinalIgnoreCase);
        return paper with { Digest = "rest", Title = Text(paper.Title), Abstract = Text(paper.Abstract) };

        string Text(string text)
        {
            var tokens = Tokenizer.Tokenize(text);
            return string.Join(
                ' ',
                tokens
                    .Terms.Select(t => FoldedWord.Of(tokens.TextOf(t)))
                    .Where(word =>
                    {
                        if (!gone.TryGetValue(word, out var isGone))
                        {
                            isGone =
                                StopWords.English.Contains(word) is false && Hash(word) % 2 == 0 && random.Next(2) == 0;
                            gone[word] = isGone;
                        }

                        return !isGone;
                    })
            );
        }
    }

    // The same in every process, which string.GetHashCode is not.
    private static uint Hash(string word) =>
        word.ToUpperInvariant().Aggregate(2166136261, static (hash, letter) => (hash ^ letter) * 16777619);
}
