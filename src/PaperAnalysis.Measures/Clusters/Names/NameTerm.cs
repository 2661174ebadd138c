namespace PaperAnalysis.Clusters;

/// <summary>A term of a subject's name.</summary>
/// <param name="Term">As it stands in the papers; of an acronym that they define the long form.</param>
/// <param name="Papers">Papers of the subject that have it, in any of its forms.</param>
public sealed record NameTerm(string Term, int Papers)
{
    public override string ToString() => FormattableString.Invariant($"{Term} ({Papers})");
}
