namespace PaperAnalysis.Words;

/// <summary>
/// Which texts of a paper are read. The title comes first; nothing that is counted crosses from it to the abstract.
/// </summary>
[Flags]
public enum PaperFields
{
    Title = 1,
    Abstract = 2,
    TitleAndAbstract = Title | Abstract,
}
