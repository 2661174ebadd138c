namespace PaperAnalysis.Clusters;

/// <summary>A term that two texts have.</summary>
/// <param name="Contribution">The product of its two weights: its part in the cosine.</param>
public sealed record SharedTerm(string Term, double Contribution)
{
    public override string ToString() => FormattableString.Invariant($"{Term} {Contribution:0.000}");
}
