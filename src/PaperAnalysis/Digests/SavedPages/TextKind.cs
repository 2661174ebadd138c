namespace PaperAnalysis.Digests;

/// <summary>What a stretch of text can be, by its length and its sentences alone.</summary>
internal enum TextKind
{
    /// <summary>Words without a full stop, short enough for a title.</summary>
    Title,

    /// <summary>A short sentence, or a long stretch without one: only its neighbours tell.</summary>
    Either,

    /// <summary>Prose: long, or several sentences.</summary>
    Abstract,
}
