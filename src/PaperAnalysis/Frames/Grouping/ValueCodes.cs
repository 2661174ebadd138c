namespace PaperAnalysis.Frames;

/// <summary>
/// Numbers the distinct values of one or several columns from 0, in order of first appearance; a null is -1.
/// </summary>
internal abstract class ValueCodes
{
    public abstract int[] Encode(Column column);
}
