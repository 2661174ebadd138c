namespace PaperAnalysis.Figures;

/// <summary>What a chart is told to call things; what is null it takes from the names of columns.</summary>
/// <param name="Unit">Of the amounts; stands in brackets behind their title.</param>
internal sealed record ChartWords(string? Title, string? Unit, string? XTitle, string? YTitle)
{
    public string Heading(string otherwise) => Title ?? Capital(otherwise);

    public string Amounts(string? title, string column) => WithUnit(title ?? column);

    public string WithUnit(string title) => string.IsNullOrEmpty(Unit) ? title : $"{title} ({Unit})";

    private static string Capital(string text) =>
        text.Length > 0 && char.IsAsciiLetterLower(text[0]) ? char.ToUpperInvariant(text[0]) + text[1..] : text;
}
