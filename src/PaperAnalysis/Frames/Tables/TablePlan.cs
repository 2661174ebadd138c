namespace PaperAnalysis.Frames;

/// <summary>What of a table matters most where there is no room for all of it.</summary>
internal sealed record TablePlan
{
    /// <summary>Names of columns, the most important first; those that are not named come after them in their order.</summary>
    public IReadOnlyList<string> Importance { get; init; } = [];

    /// <summary>How many of the first of <see cref="Importance"/> may be narrower than they want, rather than others be
    /// there.</summary>
    public int Essential { get; init; } = 2;

    /// <summary>How wide columns of long text want to be, where others would take the room.</summary>
    public IReadOnlyDictionary<string, int> Wanted { get; init; } = new Dictionary<string, int>();

    /// <summary>Columns whose text is not cut.</summary>
    public IReadOnlyList<string> Whole { get; init; } = [];

    /// <summary>Columns of which the end matters more than the beginning.</summary>
    public IReadOnlyList<string> EndMatters { get; init; } = [];

    /// <summary>Columns that lean on what stands right of them, as the words before a key word.</summary>
    public IReadOnlyList<string> AlignedRight { get; init; } = [];
}
