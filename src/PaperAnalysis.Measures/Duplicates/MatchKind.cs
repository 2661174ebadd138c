namespace PaperAnalysis.Duplicates;

/// <summary>How a record equals another: the strength of the evidence, strongest first.</summary>
public enum MatchKind
{
    /// <summary>Title and abstract are the same UTF-16 code units.</summary>
    Exact,

    /// <summary>
    /// Title and abstract are equal after folding: NFKC, case and white space.
    /// </summary>
    Normalised,

    /// <summary>The texts differ, and their verified similarity reaches the threshold.</summary>
    Near,

    /// <summary>
    /// Linked, and left unmerged for a reader to decide: groups of which too few pairs are linked, titles that are the
    /// same where the rest does not tell, or the parts of a series.
    /// </summary>
    Flagged,
}
