using System.Diagnostics;
using PaperAnalysis.Digests;
using PaperAnalysis.Duplicates;
using PaperAnalysis.Trends;
using PaperAnalysis.Words;

namespace PaperAnalysis.Benchmarks.Trends;

/// <summary>The terms of a folder of dated digests that rise and fall, and the processor's seconds for them.</summary>
internal static class TrendProcess
{
    public static int Run(string folder)
    {
        var merged = Collection.Load(folder).Merge();
        var corpus = Corpus.Of(merged.Kept);
        var words = corpus.Tokens;
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var trends = TermTrends.Of(merged, corpus);
        var seconds = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
        Console.WriteLine(
            FormattableString.Invariant(
                $"{trends.Dates.Dated} of {trends.Dates.Papers.Count} papers with a day ({trends.Dates.Source}), {trends.Days} days, {words} words: {trends.Rows.Count} terms tested by {trends.Together} in {seconds:0.00} s CPU; {trends.Rows.Count(r => r.Q <= 0.05)} significant"
            )
        );
        foreach (var row in trends.Rising(15).Concat(trends.Falling(15)))
        {
            Console.WriteLine(
                FormattableString.Invariant(
                    $"{row.Term}: {row.Documents} papers, {row.First:P1} to {row.Last:P1}, change {row.Change:P1} ({row.Low:P1} to {row.High:P1}), z {row.Z:0.0}, p {row.P:0.00000}, q {row.Q:0.0000}"
                )
            );
        }

        return 0;
    }
}
