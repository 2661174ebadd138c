namespace PaperAnalysis.Measures.Tests.Claims;

internal sealed record GoldPaper(string Id, string Source);
