using System.Diagnostics;
using System.Globalization;

namespace PaperAnalysis.Benchmarks;

/// <summary>
/// The command line beside what a user would pick instead: whole processes, in turn, in one run, so that a busy machine
/// slows both. Seconds from start to exit and peak resident memory, medians over the rounds.
/// </summary>
internal static class PeerTrial
{
    private const int Rounds = 3;

    // What is asked of each: so many times as fast, and at most this share of the peer's memory.
    private static readonly Job[] Jobs =
    [
        new("terms", ["terms", "{ax100k}", "--ngrams", "1-2"], ["p1_ngrams.py", "{ax100k}"], 10, 1 / 3d),
        new("duplicates", ["duplicates", "{ax100k}"], ["p6_neardup.py", "{ax100k}", "0.8", "w5"], 10, 1),
        new("ward", ["ward", "{hf10k}"], ["p8_ward.py", "{hf10k}", "ward", "20"], 2, 1 / 2d)
        {
            Program = static () => typeof(PeerTrial).Assembly.Location,
        },
        new("nmf", ["nmf", "{ax100k}"], ["p3_nmf.py", "{ax100k}"], 3, 1.5)
        {
            Program = static () => typeof(PeerTrial).Assembly.Location,
        },
        new("clusters", ["cluster", "{ax100k}", "20"], ["p2_lsa_kmeans.py", "{ax100k}", "20"], 4, 1)
        {
            Program = static () => typeof(PeerTrial).Assembly.Location,
        },
    ];

    /// <returns>1 where a wanted ratio is missed.</returns>
    public static int Run(TextWriter output, IReadOnlyList<string> names)
    {
        var met = true;
        foreach (var job in Jobs.Where(job => names.Count == 0 || names.Contains(job.Name)))
        {
            var (ours, peer) = (new List<Measured>(), new List<Measured>());
            for (var round = 0; round < Rounds; round++)
            {
                ours.Add(Measure("dotnet", [job.Program(), .. job.Ours.Select(Filled)]));
                peer.Add(Measure("/usr/bin/python3", [PeerScript(job.Peer[0]), .. job.Peer[1..].Select(Filled)]));
            }

            var (a, b) = (Median(ours), Median(peer));
            var (faster, memory) = (b.Seconds / a.Seconds, a.Megabytes / b.Megabytes);
            met &= faster >= job.Faster && memory <= job.Memory;
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{job.Name}: {a.Seconds:0.00} s, {a.Megabytes:0} MB; {job.Peer[0]}: {b.Seconds:0.00} s, {b.Megabytes:0} MB; {faster:0.0} times as fast (wanted {job.Faster:0}), {memory:0.00} of its memory (wanted {job.Memory:0.00})"
                )
            );
        }

        return met ? 0 : 1;
    }

    private static Measured Measure(string program, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        var peak = 0.0;
        while (!process.WaitForExit(TimeSpan.FromMilliseconds(20)))
        {
            peak = Math.Max(peak, HighWater(process.Id));
        }

        var seconds = watch.Elapsed.TotalSeconds;
        output.Wait();
        return process.ExitCode == 0
            ? new Measured(seconds, peak)
            : throw new InvalidOperationException(
                $"{program} {string.Join(' ', arguments)} ended with exit code {process.ExitCode}: {error.Result}"
            );
    }

    // The kernel keeps the highest value itself, so that only growth in the last 20 ms can be missed.
    internal static double HighWater(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status")
                .FirstOrDefault(static l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
            var kilobytes = line?.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1];
            return kilobytes is null ? 0 : double.Parse(kilobytes, CultureInfo.InvariantCulture) / 1e3;
        }
        catch (IOException)
        {
            // It ended between the two looks.
            return 0;
        }
    }

    private static Measured Median(List<Measured> runs) =>
        new(
            runs.Select(static r => r.Seconds).Order().ElementAt(Rounds / 2),
            runs.Select(static r => r.Megabytes).Order().ElementAt(Rounds / 2)
        );

    private static string Filled(string argument) =>
        argument is ['{', .. var corpus, '}'] ? DataFolder.File("corpora", corpus + ".jsonl") : argument;

    internal static string CommandLine() =>
        DataFolder.Existing(
            Path.Combine(
                DataFolder.Repository,
                "src",
                "PaperAnalysis.Cli",
                "bin",
                "Release",
                "net10.0",
                "paper-analysis.dll"
            ),
            "build the solution with -c Release"
        );

    internal static string PeerScript(string name) =>
        DataFolder.Existing(
            Path.Combine(
                Environment.GetEnvironmentVariable("PAPERANALYSIS_PEERS")
                    ?? Path.Combine(DataFolder.Repository, "..", "shared", "peers"),
                name
            ),
            "name the folder of the peers' scripts in PAPERANALYSIS_PEERS"
        );

    private sealed record Job(string Name, string[] Ours, string[] Peer, double Faster, double Memory)
    {
        /// <summary>The command line, but where it does more than the peer.</summary>
        public Func<string> Program { get; init; } = CommandLine;
    }

    private readonly record struct Measured(double Seconds, double Megabytes);
}
