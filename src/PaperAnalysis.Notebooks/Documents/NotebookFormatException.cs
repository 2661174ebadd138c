namespace PaperAnalysis.Notebooks.Documents;

/// <summary>A file is not a notebook of nbformat 4.0 to 4.5.</summary>
internal sealed class NotebookFormatException : NotebookInputException
{
    internal NotebookFormatException(
        NotebookPlace place,
        string found,
        string expected,
        string advice,
        Exception? cause = null
    )
        : base($"{place}: found {found}, expected {expected}. {advice}", cause)
    {
        File = place.File;
        Cell = place.Cell;
    }

    /// <summary>The file as it was named to the reader.</summary>
    public string File { get; }

    /// <summary>The cell's number from 1, or null where the fault is outside the cells.</summary>
    public int? Cell { get; }
}
