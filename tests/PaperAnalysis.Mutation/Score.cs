namespace PaperAnalysis.Mutation;

internal static class Score
{
    /// <summary>One line with the share of the mutants that were killed, then those that need a reader.</summary>
    public static void Write(IEnumerable<Outcome> outcomes, IEnumerable<Mutant> mutants)
    {
        var byId = mutants.ToDictionary(static m => m.Id);
        // Of a mutant that was run alone, too, that counts.
        var last = outcomes
            .Where(static o => o.Fate != Fate.Begun)
            .GroupBy(static o => o.Mutant, (_, all) => all.Last());
        var rows = last.Select(o => (Outcome: o, Mutant: byId[o.Mutant]))
            .OrderBy(static r => r.Mutant.Path, StringComparer.Ordinal)
            .ThenBy(static r => r.Mutant.Line)
            .ToList();
        var counts = rows.CountBy(static r => r.Outcome.Fate).ToDictionary();
        int Of(Fate fate) => counts.GetValueOrDefault(fate);
        var killed = Of(Fate.Killed) + Of(Fate.KilledByRelation) + Of(Fate.TimedOut);
        var (low, high) = Wilson(killed, rows.Count);
        Console.WriteLine(
            $"{100.0 * killed / rows.Count:0.0} % of {rows.Count} ({100 * low:0.0} to {100 * high:0.0}): "
                + $"{Of(Fate.Killed)} killed, {Of(Fate.KilledByRelation)} by a relation only, {Of(Fate.TimedOut)} out of "
                + $"time, {Of(Fate.Survived)} survived, {Of(Fate.NotReached)} not reached"
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
