using Xunit.Sdk;

namespace PaperAnalysis.Mutation;

/// <summary>Mutants run one after another in this process, each with the tests that reach it.</summary>
/// <param name="tests">The assembly of the tests.</param>
/// <param name="rooms">The folders of the tests that are run.</param>
/// <param name="outcomes">The file to which each outcome is added.</param>
/// <param name="seconds">The tests of a mutant are the quickest that take this much together without it.</param>
internal sealed class Trial(string tests, string[] rooms, string outcomes, double seconds)
{
    /// <summary>What a process returns that has to be followed by another.</summary>
    private const int Again = 3;

    // Tests are run in parts that take this much without a mutant.
    private const double PartSeconds = 1;

    // Of processor time, so that a busy machine is not taken for a mutant that never ends.
    private const double LimitSeconds = 4;

    // A process that is new compiles what it runs.
    private const double LeastSeconds = 15;
    private const int LimitTimes = 5;
    private const long LimitMemory = 6L << 30;

    private double _limit = double.PositiveInfinity;
    private int _watched = -1;

    /// <summary>The mutants of which the file has no outcome.</summary>
    public int Run(IEnumerable<Mutant> mutants)
    {
        using var assembly = new TestAssembly(tests);
        var isNew = File.Exists(outcomes + ".coverage");
        var coverage = Coverage.Of(assembly, Chosen(assembly), outcomes + ".coverage", seconds);
        var known = Outcome.Read(outcomes);
        var done = known.Where(static o => o.Fate != Fate.Begun).Select(static o => o.Mutant).ToHashSet();
        foreach (var ended in known.Select(static o => o.Mutant).Where(done.Add))
        {
            new Outcome(ended, Fate.Killed, "the process ended").Append(outcomes);
        }

        var left = mutants.Select(static m => m.Id).Where(id => !done.Contains(id)).OrderBy(coverage.RunsOnce);
        foreach (var mutant in left)
        {
            var runsOnce = coverage.RunsOnce(mutant);
            if (runsOnce && !isNew)
            {
                return Again;
            }

            isNew = false;
            var outcome = Try(assembly, mutant, [.. runsOnce ? coverage.All(mutant) : coverage.Reaching(mutant)]);
            outcome.Append(outcomes);
            if (runsOnce || outcome.IsFailure && !Recovers(assembly, coverage.Reaching(mutant), outcome.By))
            {
                return Again;
            }
        }

        return 0;
    }

    private List<IXunitTestCase> Chosen(TestAssembly assembly) =>
        [.. assembly.Tests.Where(t => rooms.Any(r => ClassOf(t).Contains($".Tests.{r}.", StringComparison.Ordinal)))];

    private static string ClassOf(IXunitTestCase test) => test.TestMethod.TestClass.Class.Name;

    private static bool IsRelation(IXunitTestCase test) =>
        ClassOf(test).EndsWith("RelationTests", StringComparison.Ordinal);

    /// <summary>Metamorphic relations are run last, so that what they kill is killed by nothing else.</summary>
    private Outcome Try(TestAssembly assembly, int mutant, IReadOnlyList<ReachingTest> reaching)
    {
        if (reaching.Count == 0)
        {
            return new Outcome(mutant, Fate.NotReached, "");
        }

        new Outcome(mutant, Fate.Begun, "").Append(outcomes);
        Watch(mutant);
        var run = 0;
        foreach (var areRelations in new[] { false, true })
        {
            foreach (var part in Parts(reaching.Where(t => IsRelation(t.Test) == areRelations)))
            {
                _limit = Math.Max(
                    LeastSeconds,
                    CpuSeconds() + LimitSeconds + LimitTimes * part.Sum(static t => t.Seconds)
                );
                Probe.Active = mutant;
                var failed = assembly.FirstToFail(part.Select(static t => t.Test));
                Probe.Active = -1;
                _limit = double.PositiveInfinity;
                run += part.Count;
                if (failed is not null)
                {
                    return new Outcome(mutant, areRelations ? Fate.KilledByRelation : Fate.Killed, failed.DisplayName);
                }
            }
        }

        return new Outcome(
            mutant,
            run < reaching.Count ? Fate.SurvivedSome : Fate.Survived,
            $"{run} of {reaching.Count} tests"
        );
    }

    /// <summary>Whether the test that failed passes again: if not, something was kept of the mutant.</summary>
    private static bool Recovers(TestAssembly assembly, IEnumerable<ReachingTest> reaching, string by) =>
        assembly.FirstToFail(reaching.Select(static t => t.Test).Where(t => t.DisplayName == by)) is null;

    private List<List<ReachingTest>> Parts(IEnumerable<ReachingTest> tests)
    {
        var parts = new List<List<ReachingTest>>();
        var (part, all) = (double.PositiveInfinity, 0.0);
        foreach (var test in tests)
        {
            all += test.Seconds;
            if (all > seconds && parts.Count > 0)
            {
                break;
            }

            part += test.Seconds;
            if (part > PartSeconds)
            {
                parts.Add([]);
                part = test.Seconds;
            }

            parts[^1].Add(test);
        }

        return parts;
    }

    private static double CpuSeconds() => Environment.CpuUsage.TotalTime.TotalSeconds;

    private void Watch(int mutant)
    {
        if (Interlocked.Exchange(ref _watched, mutant) >= 0)
        {
            return;
        }

        new Thread(() =>
        {
            while (CpuSeconds() <= Volatile.Read(ref _limit) && Environment.WorkingSet <= LimitMemory)
            {
                Thread.Sleep(200);
            }

            new Outcome(Volatile.Read(ref _watched), Fate.TimedOut, "").Append(outcomes);
            Environment.Exit(Again);
        })
        {
            IsBackground = true,
        }.Start();
    }
}
