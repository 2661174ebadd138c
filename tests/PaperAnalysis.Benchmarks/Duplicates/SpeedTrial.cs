using System.Diagnostics;
using PaperAnalysis.Duplicates;

namespace PaperAnalysis.Benchmarks.Duplicates;

/// <summary>Near duplicates of 100,000 abstracts: seconds of each part, after reading.</summary>
internal static class SpeedTrial
{
    public static void Run(TextWriter output)
    {
        var watch = Stopwatch.StartNew();
        var papers = TrialRecords.Read(DataFolder.File("corpora", "ax100k.jsonl"));
        Lap("read (this trial's own reader)");
        var merged = papers.MergeByText();
        Lap($"merge by text: {merged.Summary}");
        merged = papers.MergeByText();
        Lap("the same again, warm");
        merged = papers.MergeByRecord();
        Lap($"merge by record: {merged.Summary}");

        void Lap(string what)
        {
            output.WriteLine(FormattableString.Invariant($"{watch.Elapsed.TotalSeconds:0.00} s {what}"));
            watch.Restart();
        }
    }
}
