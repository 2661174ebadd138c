namespace PaperAnalysis.Clusters;

/// <summary>
/// How much of a digest is in a cluster. A paper that stands in several digests counts once in each of them.
/// </summary>
/// <param name="Papers">Distinct papers of the digest in the cluster.</param>
/// <param name="DigestPapers">Distinct papers of the digest.</param>
/// <param name="Share">Papers ÷ DigestPapers.</param>
/// <param name="Low">Lower end of the share's interval (Wilson 1927), as if the papers were a random draw.</param>
/// <param name="High">Upper end.</param>
public sealed record ClusterDigestRow(
    string Digest,
    int Cluster,
    string? Label,
    int Papers,
    int DigestPapers,
    double Share,
    double Low,
    double High
);
