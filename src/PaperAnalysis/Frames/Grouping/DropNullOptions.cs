namespace PaperAnalysis.Frames;

public enum DropNullOptions
{
    /// <summary>A row goes when any of its values is null.</summary>
    Any,

    /// <summary>A row goes when all of its values are null.</summary>
    All,
}
