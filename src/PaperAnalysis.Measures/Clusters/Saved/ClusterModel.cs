using PaperAnalysis.Digests;
using PaperAnalysis.Duplicates;
using PaperAnalysis.Words;

namespace PaperAnalysis.Clusters;

/// <summary>
/// Clusters that are kept, so that papers of later digests can be placed into them: the terms and directions of the
/// vector space, the centroids and their labels.
/// </summary>
public sealed class ClusterModel
{
    private readonly ClusterCentroids _centroids;

    internal ClusterModel(
        ClusterMethod method,
        TermBasis basis,
        Vectors centroids,
        IReadOnlyList<ModelCluster> clusters,
        TrainingWords words,
        IReadOnlyList<PlacedPaper> training
    )
    {
        (Method, Basis, Clusters, Words, Training) = (method, basis, clusters, words, training);
        _centroids = new ClusterCentroids(centroids);
    }

    /// <summary>By which the clusters were found. Papers are placed by the nearest centroid, whatever it was.</summary>
    public ClusterMethod Method { get; }

    internal TermBasis Basis { get; }

    /// <summary>The direction of each cluster's mean.</summary>
    internal Vectors Centroids => _centroids.Directions;

    /// <summary>What was read of the training papers, and is to be read of new ones.</summary>
    public PaperFields Fields => Basis.Weighting.Fields;

    /// <summary>Descending by size.</summary>
    public IReadOnlyList<ModelCluster> Clusters { get; }

    internal TrainingWords Words { get; }

    /// <summary>The training papers, each placed as if it were new.</summary>
    internal IReadOnlyList<PlacedPaper> Training { get; }

    /// <param name="options">Those of the clustering.</param>
    /// <exception cref="ArgumentException">There are no clusters.</exception>
    public static ClusterModel Of(PaperClusters clusters, PaperClustersOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(clusters);
        options ??= PaperClustersOptions.Default;
        if (clusters.Clusters.Count == 0)
        {
            throw new ArgumentException(
                "There are no clusters to keep, since every paper is in none; expected at least one.",
                nameof(clusters)
            );
        }

        return new ClusterModel(
            options.Method,
            clusters.Space.Basis,
            ClusterCentroids.Of(clusters.Space.Vectors, clusters.Clustering).Directions,
            [.. clusters.Clusters.Select(static c => new ModelCluster(c.Label, c.Size, c.Stability))],
            TrainingWords.Of(clusters.Corpus),
            HeldOut.Of(clusters.Corpus, clusters.Clustering, options)
        );
    }

    /// <summary>
    /// Each kept paper in the cluster of the nearest centroid, in the order of the input, without a place on a map. A
    /// paper with none of the terms is in none.
    /// </summary>
    public IReadOnlyList<PaperClusterRow> Place(Reconciliation merged)
    {
        ArgumentNullException.ThrowIfNull(merged);
        return Place(merged, Corpus.Of(merged.Kept, Fields));
    }

    /// <inheritdoc cref="Place(Reconciliation)"/>
    /// <param name="corpus">That holds the kept papers, and may hold others; its <see cref="Corpus.Fields"/> are
    /// <see cref="Fields"/>.</param>
    /// <exception cref="ArgumentException">The corpus holds other texts of the papers, or not all of them.</exception>
    public IReadOnlyList<PaperClusterRow> Place(Reconciliation merged, Corpus corpus)
    {
        ArgumentNullException.ThrowIfNull(merged);
        Check(corpus);
        var points = Basis.Project(Basis.Weighting.Weigh(corpus.Select(merged.Kept)));
        return PaperClusterRows.Of(
            merged.Kept,
            [.. merged.Kept.Select((_, i) => _centroids.Place(points[i]))],
            [.. Clusters.Select(static c => (c.Label, (double?)c.Stability))],
            null,
            Incidence.Of(merged),
            null
        );
    }

    /// <summary>How papers differ from those that the clusters were found in.</summary>
    /// <param name="papers">Distinct new papers.</param>
    /// <exception cref="ArgumentException">There are no papers.</exception>
    public Drift Compare(IReadOnlyList<Paper> papers) => Compare(Corpus.Of(papers, Fields));

    /// <inheritdoc cref="Compare(IReadOnlyList{Paper})"/>
    /// <param name="corpus">Of distinct new papers; its <see cref="Corpus.Fields"/> are <see cref="Fields"/>.</param>
    /// <exception cref="ArgumentException">There are no papers, or the corpus holds other texts of them.</exception>
    public Drift Compare(Corpus corpus)
    {
        Check(corpus);
        return Drift.Of(
            Training,
            PlacedPaper.Of(_centroids, Basis, corpus, Words.Unseen(corpus)),
            [.. Clusters.Select(static c => c.Label)]
        );
    }

    /// <summary>
    /// Writes one file; one that is there is replaced only when the new one is whole. The same model gives the same
    /// bytes.
    /// </summary>
    /// <exception cref="InvalidDataException">There is a file that is no saved clustering; it stays as it is.</exception>
    public void Save(string file) => ClusterModelFile.Write(this, file);

    /// <summary>Whether <see cref="Save"/> may write there, to be asked before the work.</summary>
    /// <exception cref="InvalidDataException">There is a file that is no saved clustering.</exception>
    internal static void RefuseOther(string file) => ClusterModelFile.RefuseOther(file);

    /// <exception cref="InvalidDataException">The file is no saved clustering, of another version, or cut or changed;
    /// the message says which and what to do.</exception>
    public static ClusterModel Load(string file) => ClusterModelFile.Read(file);

    // Titles that are compared with titles and abstracts would all have drifted.
    private void Check(Corpus corpus)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        if (corpus.Fields != Fields)
        {
            throw new ArgumentException(
                $"The corpus holds of each paper its {corpus.Fields}; these clusters were found in {Fields}.",
                nameof(corpus)
            );
        }
    }
}
