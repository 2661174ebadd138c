using System.Globalization;
using PaperAnalysis.Fuzz.Search;

namespace PaperAnalysis.Fuzz;

/// <summary>Executions and seconds of a target over all runs, in a file.</summary>
internal sealed class RunCount(string work, string target)
{
    private readonly (long Runs, double Seconds) _before = Read(work, target);
    private double _seconds;

    public static (long Runs, double Seconds) Read(string work, string target)
    {
        var file = PathOf(work, target);
        return File.Exists(file) && File.ReadAllText(file).Split('\t') is [var runs, var seconds, ..]
            ? (long.Parse(runs, CultureInfo.InvariantCulture), double.Parse(seconds, CultureInfo.InvariantCulture))
            : (0, 0);
    }

    public void Save(Fuzzer fuzzer, TimeSpan turn)
    {
        _seconds += turn.TotalSeconds;
        var line = string.Create(
            CultureInfo.InvariantCulture,
            $"{_before.Runs + fuzzer.Runs}\t{_before.Seconds + _seconds}\t{fuzzer.Queued}\t{fuzzer.Seen.Edges}\t{fuzzer.Findings.Count}"
        );
        File.WriteAllText(PathOf(work, target), line + "\n");
        Console.WriteLine($"{target}\t{line}");
    }

    private static string PathOf(string work, string target) => Path.Combine(work, target, "count.txt");
}
