namespace PaperAnalysis.Words;

/// <summary>
/// Chooses how a term is shown: with the capitals that it has most often where its case is its own; of those that are as
/// frequent there the most frequent of all places, and then the lowest, which has fewer.
/// </summary>
internal sealed class CapitalCounts
{
    private readonly SortedDictionary<ulong, (int Own, int Times)> _counts = [];

    public ulong Best => _counts.Count == 0 ? 0 : _counts.MaxBy(static c => c.Value).Key;

    public void Add(ulong capitals, int times, int own)
    {
        var before = _counts.GetValueOrDefault(capitals);
        _counts[capitals] = (before.Own + own, before.Times + times);
    }
}
