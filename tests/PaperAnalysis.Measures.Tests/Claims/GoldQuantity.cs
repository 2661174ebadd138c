namespace PaperAnalysis.Measures.Tests.Claims;

/// <param name="Text">Begins with the number; long enough to be found.</param>
internal sealed record GoldQuantity(string Text, double Number, double? Upper, string Unit, string Direction);
