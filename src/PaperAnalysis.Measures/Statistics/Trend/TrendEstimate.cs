namespace PaperAnalysis.Statistics;

/// <summary>The trend of a share over time.</summary>
/// <param name="Z">Above 0 where the share rises.</param>
/// <param name="Slope">Share per unit of time.</param>
/// <param name="Low">Lower end of the slope's interval.</param>
internal readonly record struct TrendEstimate(double Z, double Slope, double Low, double High);
