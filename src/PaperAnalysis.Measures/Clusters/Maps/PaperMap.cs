namespace PaperAnalysis.Clusters;

/// <summary>The map of a collection.</summary>
internal static class PaperMap
{
    /// <returns>A row of two coordinates for each paper; null where none is asked for.</returns>
    public static Vectors? Of(Vectors points, PaperClustersOptions options, IProgress<string>? progress)
    {
        if (options.Map == MapMethod.None)
        {
            return null;
        }

        progress?.Report("drawing the map");
        return options.Map == MapMethod.TSne
            ? TSne.Of(points, new TSneOptions { Seed = options.Seed, Threads = options.Threads }).Points
            : Umap.Of(points, new UmapOptions { Seed = options.Seed, Threads = options.Threads });
    }
}
