using Xunit.Sdk;

namespace PaperAnalysis.Mutation;

/// <summary>Mutants run one after another in this process, each with the tests that reach it.</summary>
/// <param name="tests">The assembly of the tests.</param>
/// <param name="rooms">The folders of the tests that are run.</param>
/// <param name="outcomes">The file to which each outcome is added.</param>
internal sealed class Trial(string tests, string[] rooms, string outcomes)
{
    /// <summary>What a process returns that has to be followed by another.</summary>
    private const int Again = 3;

    // Tests are run in parts that take this much without a mutant, the quick ones first.
    private const double PartSeconds = 3;

    // Of processor time, so that a busy machine is not taken for a mutant that never ends.
    private const double LimitSeconds = 15;
    private const int LimitTimes = 5;
    private const long LimitMemory = 6L << 30;

    private double _limit = double.PositiveInfinity;
    private int _watched = -1;

    /// <summary>The mutants of which the file has no outcome.</summary>
    public int Run(IEnumerable<Mutant> mutants)
    {
        using var assembly = new TestAssembly(tests);
        var coverage = Coverage.Of(assembly, Chosen(assembly), outcomes + ".coverage");
        var known = Outcome.Read(outcomes);
        var done = known.Where(static o => o.Fate != Fate.Begun).Select(static o => o.Mutant).ToHashSet();
        foreach (var ended in known.Select(static o => o.Mutant).Where(done.Add))
        {
            new Outcome(ended, Fate.Killed, "the process ended").Append(outcomes);
        }

        foreach (var mutant in mutants.Select(static m => m.Id).Where(id => !done.Contains(id)))
        {
            var reaching = coverage.Reaching(mutant);
            var outcome = Try(assembly, mutant, reaching);
            outcome.Append(outcomes);
            if (outcome.Fate is Fate.Killed or Fate.KilledByRelation && !Recovers(assembly, reaching, outcome.By))
            {
                return Again;
            }
        }

        return 0;
    }

    /// <summary>
    /// A mutant in a process of its own, with all tests: what a process makes once, such as a table, is made with it.
    /// </summary>
    public int Alone(int mutant)
    {
        using var assembly = new TestAssembly(tests);
        var coverage = Coverage.Of(assembly, Chosen(assembly), outcomes + ".coverage");
        Try(assembly, mutant, coverage.All).Append(outcomes);
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
        foreach (var areRelations in new[] { false, true })
        {
            foreach (var part in Parts(reaching.Where(t => IsRelation(t.Test) == areRelations)))
            {
                _limit = CpuSeconds() + LimitSeconds + LimitTimes * part.Sum(static t => t.Seconds);
                Probe.Active = mutant;
                var failed = assembly.FirstToFail(part.Select(static t => t.Test));
                Probe.Active = -1;
                _limit = double.PositiveInfinity;
                if (failed is not null)
                {
                    return new Outcome(mutant, areRelations ? Fate.KilledByRelation : Fate.Killed, failed.DisplayName);
                }
            }
        }

        return new Outcome(mutant, Fate.Survived, "");
    }

    /// <summary>Whether the test that failed passes again: if not, something was kept of the mutant.</summary>
    private static bool Recovers(TestAssembly assembly, IEnumerable<ReachingTest> reaching, string by) =>
        assembly.FirstToFail(reaching.Select(static t => t.Test).Where(t => t.DisplayName == by)) is null;

    private static List<List<ReachingTest>> Parts(IEnumerable<ReachingTest> tests)
    {
        var parts = new List<List<ReachingTest>>();
        var seconds = double.PositiveInfinity;
        foreach (var test in tests.OrderBy(static t => t.Seconds))
        {
            seconds += test.Seconds;
            if (seconds > PartSeconds)
            {
                parts.Add([]);
                seconds = test.Seconds;
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
