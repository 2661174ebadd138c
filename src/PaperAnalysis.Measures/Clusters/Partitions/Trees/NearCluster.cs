namespace PaperAnalysis.Clusters;

/// <summary>Another cluster, and how far it is.</summary>
internal readonly record struct NearCluster(int Number, float Distance)
{
    /// <summary>Behind every other.</summary>
    public static NearCluster Nobody => new(int.MaxValue, float.PositiveInfinity);

    /// <summary>Nearer, or as near and with a lower number.</summary>
    public bool IsBefore(NearCluster other) =>
        Distance < other.Distance || (Distance == other.Distance && Number < other.Number);
}
