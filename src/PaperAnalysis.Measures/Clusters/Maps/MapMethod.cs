namespace PaperAnalysis.Clusters;

/// <summary>How papers are laid out in two dimensions.</summary>
public enum MapMethod
{
    None,

    /// <summary><see cref="Clusters.TSne"/>.</summary>
    TSne,

    /// <summary><see cref="Clusters.Umap"/>.</summary>
    Umap,
}
