namespace PaperAnalysis.Digests;

/// <summary>Where a field's value stands in a record.</summary>
/// <param name="Start">In bytes.</param>
/// <param name="Length">In bytes, without quotation marks.</param>
internal readonly record struct RecordPlace(RecordKey Field, int Start, int Length);
