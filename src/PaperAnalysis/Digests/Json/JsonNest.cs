namespace PaperAnalysis.Digests;

/// <summary>What an object is, by the names in it.</summary>
/// <param name="IsRecord">It has a title and an abstract itself.</param>
/// <param name="HoldsRecord">An object within it has them.</param>
/// <param name="HoldsList">Such an object stands in an array whose name says that it holds papers.</param>
internal readonly record struct JsonNest(bool IsRecord, bool HoldsRecord, bool HoldsList)
{
    /// <summary>True where the records are those within it.</summary>
    public bool IsAround => HoldsRecord && !IsRecord || HoldsList;
}
