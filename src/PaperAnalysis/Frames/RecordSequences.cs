namespace PaperAnalysis.Frames;

/// <summary>From any sequence of records to a frame.</summary>
public static class RecordSequences
{
    /// <inheritdoc cref="DataFrame.FromRecords{T}"/>
    public static DataFrame ToDataFrame<T>(this IEnumerable<T> records) => DataFrame.FromRecords(records);
}
