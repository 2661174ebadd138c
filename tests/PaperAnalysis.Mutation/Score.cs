namespace PaperAnalysis.Mutation;

internal static class Score
{
    /// <summary>A row of the table of mutation.md, then the mutants that need a reader, one a line.</summary>
    public static void Write(string room, IEnumerable<Outcome> outcomes, IEnumerable<Mutant> mutants)
    {
        var byId = mutants.ToDictionary(static m => m.Id);
        var rows = outcomes
            .Where(static o => o.Fate != Fate.Begun)
            .Select(o => (Outcome: o, Mutant: byId[o.Mutant]))
            .OrderBy(static r => r.Mutant.Path, StringComparer.Ordinal)
            .ThenBy(static r => r.Mutant.Line)
            .ToList();
        var counts = rows.CountBy(static r => r.Outcome.Fate).ToDictionary();
        int Of(params Fate[] fates) => fates.Sum(f => counts.GetValueOrDefault(f));
        var killed = Of(Fate.Killed, Fate.KilledByRelation, Fate.TimedOut);
        var (low, high) = Wilson(killed, rows.Count);
        Console.WriteLine(
            $"| {room} | {rows.Count} | {killed} | {Of(Fate.KilledByRelation)} | {Of(Fate.TimedOut)} | "
                + $"{Of(Fate.Survived, Fate.SurvivedSome)} | {Of(Fate.SurvivedSome)} | {Of(Fate.NotReached)} | "
                + $"{100.0 * killed / rows.Count:0.0} ({100 * low:0.0} to {100 * high:0.0}) |"
        );
        foreach (var (outcome, mutant) in rows.Where(static r => r.Outcome.Fate is not (Fate.Killed or Fate.TimedOut)))
        {
            Console.WriteLine($"{mutant.Id} {outcome.Fate} {mutant} {outcome.By}");
        }
    }

    // At 95 %.
    private static (double Low, double High) Wilson(int killed, int all)
    {
        const double Z = 1.959964;
        var share = (double)killed / all;
        var centre = share + Z * Z / (2 * all);
        var half = Z * Math.Sqrt(share * (1 - share) / all + Z * Z / (4.0 * all * all));
        var scale = 1 + Z * Z / all;
        return ((centre - half) / scale, (centre + half) / scale);
    }
}
