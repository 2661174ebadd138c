namespace PaperAnalysis.Measures.Tests.Claims;

internal sealed record GoldAbstract(string Id, string Stratum, IReadOnlyList<GoldQuantity> Quantities);
