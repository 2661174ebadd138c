namespace PaperAnalysis.Digests;

/// <summary>
/// Where every line of a file went. The six classes sum to <paramref name="Lines"/>, so that nothing is lost unseen.
/// </summary>
/// <param name="Lines">Physical lines, counted by their line ends; a last line without one counts too.</param>
/// <param name="Papers">Records kept.</param>
/// <param name="Unpaired">Titles without an abstract and abstracts without a title; both are left out of the
/// papers.</param>
public sealed record Ledger(
    int Lines,
    int Blank,
    int Boilerplate,
    int Date,
    int Title,
    int Abstract,
    int Unrecognised,
    int Papers,
    int Unpaired
)
{
    /// <summary>The sum of the six classes.</summary>
    public int Classed => Blank + Boilerplate + Date + Title + Abstract + Unrecognised;

    /// <summary>True where every line is in exactly one class.</summary>
    public bool Holds => Classed == Lines;
}
