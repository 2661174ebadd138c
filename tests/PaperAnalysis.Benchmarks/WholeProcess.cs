using System.Diagnostics;
using System.Globalization;
using PaperAnalysis.Digests;

namespace PaperAnalysis.Benchmarks;

/// <summary>
/// One reading in a process of its own, as a user's command is: time from the process's start, and its peak memory.
/// </summary>
internal static class WholeProcess
{
    public static int Read(string[] paths)
    {
        var clock = Stopwatch.StartNew();
        var collection = Collection.Load(paths);
        var reading = clock.Elapsed;
        using var process = Process.GetCurrentProcess();
        var whole = DateTime.Now - process.StartTime;
        var megabytes = collection.Digests.Sum(d => new FileInfo(d.File).Length) / 1e6;
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{collection.Papers.Count} papers, {megabytes:F1} MB; reading {reading.TotalSeconds:F2} s = {megabytes / reading.TotalSeconds:F0} MB/s; whole process {whole.TotalSeconds:F2} s = {megabytes / whole.TotalSeconds:F0} MB/s; peak {process.PeakWorkingSet64 / 1e6:F0} MB = {process.PeakWorkingSet64 / 1e6 / megabytes:F2} x the file"
            )
        );
        return 0;
    }
}
