namespace PaperAnalysis.Digests;

/// <summary>What a line of a digest is. Every physical line is exactly one of these.</summary>
/// <remarks>
/// A line that holds more than one thing counts as the rarest: a line that holds a title is a title line, even where a
/// banner is glued before the title, or where the abstract stands on the same line (JSON Lines, CSV).
/// </remarks>
public enum LineClass : byte
{
    /// <summary>Holds text that is no part of a paper and no known furniture of the page.</summary>
    Unrecognised,

    /// <summary>Empty, or white space alone.</summary>
    Blank,

    /// <summary>Furniture of the source: banners, buttons, rules, column headings, field names and brackets.</summary>
    Boilerplate,

    /// <summary>Holds a date and nothing else of a paper.</summary>
    Date,

    Title,

    Abstract,
}
