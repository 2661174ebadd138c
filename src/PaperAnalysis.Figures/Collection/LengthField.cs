namespace PaperAnalysis.Figures;

/// <summary>Which text of a paper is measured.</summary>
public enum LengthField
{
    Abstract,
    Title,
}
