using System.Globalization;
using Xunit.Sdk;

namespace PaperAnalysis.Mutation;

/// <param name="Seconds">The processor time that it takes without a mutant, once all code is compiled.</param>
internal sealed record ReachingTest(IXunitTestCase Test, double Seconds);

/// <summary>
/// What each test reaches and costs, kept in a file for the processes that follow. There a test has its place in the
/// list, for the identity of a test of many cases may be another in each process.
/// </summary>
internal sealed class Coverage
{
    private readonly List<(ReachingTest Test, HashSet<int> Mutants)> _tests = [];
    private readonly HashSet<int> _once;

    private Coverage(HashSet<int> once)
    {
        _once = once;
    }

    /// <summary>The quick ones first.</summary>
    public IEnumerable<ReachingTest> Reaching(int mutant) => Quick(t => t.Mutants.Contains(mutant));

    /// <summary>Those that reach the mutant, then all others, the quick ones first.</summary>
    public IEnumerable<ReachingTest> All(int mutant) =>
        Reaching(mutant).Concat(Quick(t => !t.Mutants.Contains(mutant)));

    /// <summary>
    /// Whether the code at it runs for the first test that needs it and not for the next, as what makes a table does:
    /// in a process that has run other tests such a mutant is not seen, and after it that table is false.
    /// </summary>
    public bool RunsOnce(int mutant) => _once.Contains(mutant);

    public static Coverage Of(TestAssembly assembly, IReadOnlyList<IXunitTestCase> tests, string file, double most)
    {
        if (!File.Exists(file))
        {
            Measure(assembly, tests, file + ".part", most);
            File.Move(file + ".part", file);
        }

        var lines = File.ReadLines(file).Select(static line => line.Split('\t')).ToList();
        var coverage = new Coverage(Numbers(lines[^1][0]));
        foreach (var parts in lines.SkipLast(1))
        {
            var seconds = double.Parse(parts[1], CultureInfo.InvariantCulture);
            coverage._tests.Add((new ReachingTest(tests[Number(parts[0])], seconds), Numbers(parts[2])));
        }

        return coverage;
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static HashSet<int> Numbers(string text) =>
        [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Number)];

    // Each test is run twice, but for those that take too long to be run at all: what only the first run of it reaches runs
    // once in a process.
    private static void Measure(TestAssembly assembly, IReadOnlyList<IXunitTestCase> tests, string file, double most)
    {
        var first = tests.Select(test => Run(assembly, test)).ToList();
        var once = new HashSet<int>();
        using var lines = new StreamWriter(file);
        foreach (var (place, test) in tests.Index())
        {
            if (
                first[place] is not { } run
                || (run.Seconds > most ? run : Run(assembly, test)) is not var (reached, seconds)
            )
            {
                Console.Error.WriteLine($"left out, for it fails without a mutant: {test.DisplayName}");
                continue;
            }

            once.UnionWith(run.Reached.Except(reached));
            lines.Write(
                string.Create(CultureInfo.InvariantCulture, $"{place}\t{seconds}\t{string.Join(',', reached)}\n")
            );
        }

        lines.Write(string.Join(',', once) + "\n");
    }

    /// <returns>null for a test that fails.</returns>
    private static (HashSet<int> Reached, double Seconds)? Run(TestAssembly assembly, IXunitTestCase test)
    {
        Probe.Clear();
        var before = Environment.CpuUsage.TotalTime;
        return assembly.FirstToFail([test]) is null
            ? (Probe.Reached(), (Environment.CpuUsage.TotalTime - before).TotalSeconds)
            : null;
    }

    private IEnumerable<ReachingTest> Quick(Func<(ReachingTest Test, HashSet<int> Mutants), bool> which) =>
        _tests.Where(which).Select(static t => t.Test).OrderBy(static t => t.Seconds);
}
