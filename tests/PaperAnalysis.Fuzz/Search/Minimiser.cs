namespace PaperAnalysis.Fuzz.Search;

/// <summary>Few and short inputs that reach every edge that many inputs reach.</summary>
internal sealed class Minimiser(Executor executor, int edges)
{
    private const int MostTries = 600;

    /// <summary>In ascending length; those that throw are left out.</summary>
    public IReadOnlyList<byte[]> Least(IReadOnlyList<byte[]> inputs)
    {
        var reached = new bool[edges];
        List<byte[]> kept = [];
        foreach (var input in inputs.OrderBy(static i => i.Length))
        {
            if (Missing(input, reached) is { Count: > 0 } missing)
            {
                var least = Shortened(
                    input,
                    shorter => executor.Run(shorter) is null && missing.TrueForAll(edge => executor.Taken[edge] > 0)
                );
                Missing(least, reached).ForEach(edge => reached[edge] = true);
                kept.Add(least);
            }
        }
        return kept;
    }

    private List<int> Missing(byte[] input, bool[] reached)
    {
        if (executor.Run(input) is not null)
        {
            return [];
        }
        var missing = new List<int>();
        for (var edge = 0; edge < edges; edge++)
        {
            if (executor.Taken[edge] > 0 && !reached[edge])
            {
                missing.Add(edge);
            }
        }
        return missing;
    }

    /// <summary>Leaves out pieces, ever smaller ones, as long as what matters stays.</summary>
    public static byte[] Shortened(byte[] input, Func<byte[], bool> isAsGood)
    {
        var tries = MostTries;
        for (var piece = input.Length / 2; piece > 0; piece /= 2)
        {
            for (var at = 0; at + piece <= input.Length && tries-- > 0; )
            {
                byte[] shorter = [.. input[..at], .. input[(at + piece)..]];
                if (isAsGood(shorter))
                {
                    input = shorter;
                }
                else
                {
                    at += piece;
                }
            }
        }
        return input;
    }
}
