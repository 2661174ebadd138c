namespace PaperAnalysis.Notebooks.Pages;

/// <summary>A line does not break between an amount and the sign of per cent behind it, which would begin the next alone.</summary>
internal static class WholeAmounts
{
    public static string In(string text) => text.Replace(" %", "\u00a0%", StringComparison.Ordinal);
}
