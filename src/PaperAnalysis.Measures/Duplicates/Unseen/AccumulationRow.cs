namespace PaperAnalysis.Duplicates;

/// <summary>A point of an accumulation curve.</summary>
/// <param name="Samples">Digests (records) drawn.</param>
/// <param name="Papers">Distinct papers to expect in that many.</param>
/// <param name="Low">Lower end of the band, not below 0.</param>
public sealed record AccumulationRow(int Samples, double Papers, double Low, double High);
