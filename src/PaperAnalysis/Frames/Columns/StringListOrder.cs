namespace PaperAnalysis.Frames;

/// <summary>Lists of text, item by item in ordinal order; a list stands before those that it begins.</summary>
internal sealed class StringListOrder : IComparer<IReadOnlyList<string>>, IEqualityComparer<IReadOnlyList<string>>
{
    public static StringListOrder Instance { get; } = new();

    public int Compare(IReadOnlyList<string>? x, IReadOnlyList<string>? y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        for (var i = 0; i < Math.Min(x.Count, y.Count); i++)
        {
            var order = string.CompareOrdinal(x[i], y[i]);
            if (order != 0)
            {
                return order;
            }
        }

        return x.Count.CompareTo(y.Count);
    }

    public bool Equals(IReadOnlyList<string>? x, IReadOnlyList<string>? y) =>
        ReferenceEquals(x, y) || (x is not null && y is not null && Compare(x, y) == 0);

    public int GetHashCode(IReadOnlyList<string> obj)
    {
        var hash = default(HashCode);
        foreach (var item in obj)
        {
            hash.Add(item, StringComparer.Ordinal);
        }

        return hash.ToHashCode();
    }
}
