using System.Globalization;
using Xunit.Sdk;

namespace PaperAnalysis.Mutation;

/// <param name="Seconds">The processor time that it takes without a mutant.</param>
internal sealed record ReachingTest(IXunitTestCase Test, double Seconds);

/// <summary>
/// What each test reaches and costs, kept in a file for the processes that follow. There a test has its place in the
/// list, for the identity of a test of many cases may be another in each process.
/// </summary>
internal sealed class Coverage
{
    private readonly List<(ReachingTest Test, HashSet<int> Mutants)> _tests = [];

    private Coverage() { }

    public IReadOnlyList<ReachingTest> All => [.. _tests.Select(static t => t.Test)];

    public IReadOnlyList<ReachingTest> Reaching(int mutant) =>
        [.. _tests.Where(t => t.Mutants.Contains(mutant)).Select(static t => t.Test)];

    public static Coverage Of(TestAssembly assembly, IReadOnlyList<IXunitTestCase> tests, string file)
    {
        if (!File.Exists(file))
        {
            File.WriteAllLines(
                file + ".part",
                tests.Select((test, place) => Measured(assembly, test, place)).OfType<string>()
            );
            File.Move(file + ".part", file);
        }

        var coverage = new Coverage();
        foreach (var parts in File.ReadLines(file).Select(static line => line.Split('\t')))
        {
            coverage._tests.Add(
                (
                    new ReachingTest(tests[Number(parts[0])], double.Parse(parts[1], CultureInfo.InvariantCulture)),
                    [.. parts[2].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Number)]
                )
            );
        }

        return coverage;
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static string? Measured(TestAssembly assembly, IXunitTestCase test, int place)
    {
        Probe.Clear();
        var before = Environment.CpuUsage.TotalTime;
        if (assembly.FirstToFail([test]) is not null)
        {
            Console.Error.WriteLine($"left out, for it fails without a mutant: {test.DisplayName}");
            return null;
        }

        var seconds = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        return string.Create(CultureInfo.InvariantCulture, $"{place}\t{seconds}\t{string.Join(',', Probe.Reached())}");
    }
}
