namespace PaperAnalysis.Frames;

/// <summary>A column under construction.</summary>
internal abstract class ColumnBuilder
{
    public abstract void AddNull();

    /// <summary>False where the text is not a value of the column's type; then nothing is added.</summary>
    public abstract bool TryAdd(string text);

    public abstract Column ToColumn();
}
