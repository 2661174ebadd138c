namespace PaperAnalysis.Measures.Tests.Claims;

internal sealed record GoldLink(string Id, string Url, string Status);
