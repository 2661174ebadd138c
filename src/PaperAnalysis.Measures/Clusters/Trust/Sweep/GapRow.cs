namespace PaperAnalysis.Clusters;

/// <summary>How much tighter the clusters are than those of points without clusters.</summary>
/// <param name="K">Clusters that were asked for.</param>
/// <param name="LogW">ln W: W sums the squared distances of points to the mean of their cluster.</param>
/// <param name="Expected">Mean ln W of the reference sets.</param>
/// <param name="Gap">Expected − LogW.</param>
/// <param name="GapSe">Its standard error s = sd·√(1 + 1/B), over B reference sets.</param>
internal sealed record GapRow(int K, double LogW, double Expected, double Gap, double GapSe);
