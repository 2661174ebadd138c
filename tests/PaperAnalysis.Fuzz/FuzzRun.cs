using System.Globalization;
using PaperAnalysis.Fuzz.Coverage;
using PaperAnalysis.Fuzz.Search;
using PaperAnalysis.Fuzz.Targets;

namespace PaperAnalysis.Fuzz;

/// <summary>The search over all targets, in turns, and what comes of it.</summary>
internal static class FuzzRun
{
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(20);

    public static int Search(string work, TimeSpan time, int seed, IReadOnlyList<string> names)
    {
        Directory.CreateDirectory(work);
        var map = Instrumented();
        if (CurrentInput.Left(work) is var (target, input))
        {
            // It would end this run, too: the targets' other inputs do not need it.
            new FoundInputs(Path.Combine(work, target, "findings")).Add(
                input,
                "ended the process",
                "a hang, or an overflow of the stack"
            );
        }
        var end = Environment.CpuUsage.TotalTime + time;
        using var current = new CurrentInput(work);
        var fuzzers = FuzzTarget
            .All.Where(t => names.Count == 0 || names.Contains(t.Name))
            .Select(
                (t, i) =>
                    (
                        Target: t,
                        Fuzzer: new Fuzzer(t, work, map, HashCode(seed, t.Name), current),
                        Count: new RunCount(work, t.Name)
                    )
            )
            .ToList();
        var begun = new HashSet<string>();
        while (Environment.CpuUsage.TotalTime < end)
        {
            foreach (var (one, fuzzer, count) in fuzzers)
            {
                if (begun.Add(one.Name))
                {
                    fuzzer.Begin();
                }
                fuzzer.Search(Turn);
                count.Save(fuzzer, Turn);
            }
        }
        return 0;
    }

    public static int Minimise(string work, string corpus)
    {
        var map = Instrumented();
        using var current = new CurrentInput(Path.GetTempPath());
        foreach (var target in FuzzTarget.All)
        {
            var least = new Minimiser(new Executor(target, map, current), map.Count).Least([
                .. target.Good,
                .. KeptInputs.Of(target.Name),
                .. Directory
                    .GetFiles(Path.Combine(work, target.Name, "queue"))
                    .Order(StringComparer.Ordinal)
                    .Select(File.ReadAllBytes),
            ]);
            File.WriteAllText(
                Path.Combine(corpus, target.Name + ".jsonl"),
                string.Concat(least.Select(static input => KeptInputs.ToLine(input) + "\n"))
            );
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{target.Name}: {least.Count} inputs of {least.Sum(static i => (long)i.Length)} bytes"
                )
            );
        }
        return 0;
    }

    public static int Count(string work, TextWriter output)
    {
        var map = EdgeMap.Load();
        var all = new Seen(map.Count);
        using var current = new CurrentInput(Path.GetTempPath());
        output.WriteLine("target\texecutions\tseconds\tinputs\tedges\tfindings");
        foreach (var target in FuzzTarget.All)
        {
            var executor = new Executor(target, map, current);
            var own = new Seen(map.Count);
            var queue = Path.Combine(work, target.Name, "queue");
            foreach (
                var input in target.Good.Concat(
                    Directory.Exists(queue) ? Directory.GetFiles(queue).Select(File.ReadAllBytes) : []
                )
            )
            {
                executor.Run(input);
                own.Add(executor.Taken);
                all.Add(executor.Taken);
            }
            var (runs, seconds) = RunCount.Read(work, target.Name);
            var found = new FoundInputs(Path.Combine(work, target.Name, "findings")).Count;
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{target.Name}\t{runs}\t{seconds:F0}\t{executor.Runs}\t{own.Edges}\t{found}"
                )
            );
        }
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"all\t\t\t\t{all.Edges} of {map.Count}"));
        foreach (
            var room in map.Rooms.Select((room, edge) => (room, edge)).GroupBy(e => e.room, StringComparer.Ordinal)
        )
        {
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{room.Key}\t\t\t\t{room.Count(e => all.Has(e.edge))} of {room.Count()}"
                )
            );
        }
        return 0;
    }

    public static int Shorten(string name, IEnumerable<string> files, TextWriter output)
    {
        var target = FuzzTarget.All.Single(t => t.Name == name);
        foreach (var file in files)
        {
            var input = File.ReadAllBytes(file);
            if (Thrown(target, input) is not { } thrown)
            {
                output.WriteLine($"{file}: nothing is thrown");
                continue;
            }
            var least = Minimiser.Shortened(
                input,
                shorter =>
                    Thrown(target, shorter) is { } other && FoundInputs.KindOf(other) == FoundInputs.KindOf(thrown)
            );
            output.WriteLine($"{file}: {KeptInputs.ToLine(least)}\n{Thrown(target, least)}\n");
        }
        return 0;
    }

    private static Exception? Thrown(FuzzTarget target, byte[] input)
    {
        try
        {
            target.Run(input);
            return null;
        }
        catch (Exception thrown)
        {
            return thrown;
        }
    }

    private static EdgeMap Instrumented() =>
        EdgeMap.Load() is { Count: > 0 } map
            ? map
            : throw new InvalidOperationException(
                "This copy of the program has no counters; run tests/fuzz, which makes one that has."
            );

    // The same in each process, unlike string.GetHashCode.
    private static int HashCode(int seed, string name) =>
        name.Aggregate(seed, static (hash, c) => unchecked(hash * 31 + c));
}
