namespace PaperAnalysis.Clusters;

/// <summary>A map by <see cref="TSne"/>.</summary>
/// <param name="Points">Where each point is: x and y. Only near or far means something, neither the axes nor the
/// distance between clusters.</param>
/// <param name="Divergence">Kullback–Leibler divergence of the map's neighbourhoods from the points', nats: what was
/// minimised. 0 for fewer than two points.</param>
/// <param name="Perplexity">The one that was used.</param>
public sealed record TSneMap(Vectors Points, double Divergence, double Perplexity);
