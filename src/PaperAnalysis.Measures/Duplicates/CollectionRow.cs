namespace PaperAnalysis.Duplicates;

/// <summary>One record of a collection, and what became of it.</summary>
/// <param name="Position">1-based place in the digest.</param>
/// <param name="Date">As the digest writes it, without a year where it gives none; null where it gives no date.</param>
/// <param name="Day">The date as a date; null where the digest gives none, or none with a year.</param>
/// <param name="RepairedTitle">The title with damaged TeX mended.</param>
/// <param name="RepairedAbstract">The abstract with damaged TeX mended.</param>
/// <param name="FirstLine">The line of the file on which the title begins.</param>
/// <param name="LastLine">The line on which the abstract ends.</param>
/// <param name="TitleWords">Words and numbers of the title as it stands; links and mathematics are not counted.</param>
/// <param name="AbstractWords">The same of the abstract.</param>
/// <param name="Group">1-based number of the distinct paper.</param>
/// <param name="Kept">False for a record that is merged into another.</param>
/// <param name="MergedInto">The id of the record that stands for it; null for a kept one.</param>
/// <param name="Reason">The evidence for merging, in words; null for a kept one.</param>
public sealed record CollectionRow(
    string Digest,
    int Position,
    string? Date,
    DateOnly? Day,
    string Id,
    string Title,
    string Abstract,
    string RepairedTitle,
    string RepairedAbstract,
    string File,
    int FirstLine,
    int LastLine,
    int TitleWords,
    int AbstractWords,
    int Group,
    bool Kept,
    string? MergedInto,
    string? Reason
);
