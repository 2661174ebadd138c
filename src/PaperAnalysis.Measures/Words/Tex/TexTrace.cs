namespace PaperAnalysis.Words;

/// <summary>What in a text may be left of a command: beside which kind of sign a name stands.</summary>
[Flags]
internal enum TexTrace
{
    None = 0,

    /// <summary>A name that no prose has.</summary>
    SureName = 1,

    /// <summary>An index or a power.</summary>
    Script = 2,

    Brace = 4,

    /// <summary>A round or a square bracket.</summary>
    Bracket = 8,

    /// <summary>A stroke, a star or a slash.</summary>
    Stroke = 16,

    Relation = 32,

    Number = 64,

    /// <summary>Spaces, or capitals.</summary>
    Space = 128,

    /// <summary>A command that has its backslash.</summary>
    Command = 256,
}
