namespace PaperAnalysis.Fuzz.Coverage;

/// <summary>What all inputs so far have reached: of each edge how often, in eight steps.</summary>
internal sealed class Seen(int edges)
{
    private readonly byte[] _steps = new byte[edges];

    public int Edges { get; private set; }

    public bool Has(int edge) => _steps[edge] != 0;

    /// <summary>Adds what one input has reached.</summary>
    /// <returns>Whether it is more than before.</returns>
    public bool Add(ReadOnlySpan<int> taken)
    {
        var more = false;
        for (var edge = taken.IndexOfAnyExcept(0); edge >= 0 && edge < taken.Length; edge++)
        {
            var step = Step(taken[edge]);
            if ((step & ~_steps[edge]) != 0)
            {
                Edges += _steps[edge] == 0 ? 1 : 0;
                _steps[edge] |= step;
                more = true;
            }
        }
        return more;
    }

    // 1, 2, 3, 4 to 7, 8 to 15, 16 to 31, 32 to 127, more.
    private static byte Step(int times) =>
        times switch
        {
            0 => 0,
            1 => 1,
            2 => 2,
            3 => 4,
            <= 7 => 8,
            <= 15 => 16,
            <= 31 => 32,
            <= 127 => 64,
            _ => 128,
        };
}
