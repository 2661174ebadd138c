namespace PaperAnalysis.Figures;

/// <summary>Rows that share a colour.</summary>
internal sealed record ColorGroup(string Name, string Color)
{
    /// <summary>The group takes what is left over, of several values.</summary>
    public bool IsRest { get; init; }
}
