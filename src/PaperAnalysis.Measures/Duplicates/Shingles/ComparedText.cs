namespace PaperAnalysis.Duplicates;

/// <summary>Which text of a record is compared.</summary>
public enum ComparedText
{
    TitleAndAbstract,
    Abstract,
    Title,
}
