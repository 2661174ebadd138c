namespace PaperAnalysis.Notebooks.Sessions;

/// <summary>
/// Where a running cell's outputs go and its input comes from. Called from any thread, one call at a time.
/// </summary>
internal interface ICellChannel
{
    void Publish(CellOutput output);

    /// <summary>Asks the person at the notebook for a line. Null where the front end allows no input.</summary>
    string? ReadLine(string prompt, bool password);
}
