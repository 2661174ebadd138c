using System.Globalization;

namespace PaperAnalysis.Mutation;

internal enum Fate
{
    /// <summary>Written before a mutant is run: where nothing follows, the process ended with it.</summary>
    Begun,
    Killed,

    /// <summary>By a metamorphic relation, and by no other test.</summary>
    KilledByRelation,

    /// <summary>Took many times the processor time or the memory that the tests take.</summary>
    TimedOut,
    NotReached,
    Survived,

    /// <summary>Of the tests that reach it the slowest were left out.</summary>
    SurvivedSome,
}

/// <summary>What became of a mutant, and the test that told it.</summary>
internal sealed record Outcome(int Mutant, Fate Fate, string By)
{
    public bool IsFailure => Fate is Fate.Killed or Fate.KilledByRelation;

    public static List<Outcome> Read(string file) =>
        File.Exists(file)
            ?
            [
                .. File.ReadLines(file)
                    .Select(static line => line.Split('\t'))
                    .Select(static p => new Outcome(
                        int.Parse(p[0], CultureInfo.InvariantCulture),
                        Enum.Parse<Fate>(p[1]),
                        p[2]
                    )),
            ]
            : [];

    public void Append(string file) =>
        File.AppendAllText(file, $"{Mutant}\t{Fate}\t{string.Join(' ', By.Split('\n', '\t', '\r'))}\n");
}
