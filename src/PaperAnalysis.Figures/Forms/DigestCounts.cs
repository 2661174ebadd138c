using static PaperAnalysis.Figures.FigureText;

namespace PaperAnalysis.Figures;

/// <summary>How many digests a figure can show one by one, and what it calls the others.</summary>
internal static class DigestCounts
{
    /// <summary>
    /// Rows that fill a screen and not more. Figures of more digests show the largest, or how all are distributed, and
    /// say what they leave out.
    /// </summary>
    public const int Few = 30;

    private const string Rest = "the other ";

    public static string Others(int rest) => Worded($"{Rest}{rest}");

    /// <summary>The papers of a row: of a digest its own, and of all the others together none that could be asked for.</summary>
    public static string Opens(string digest) =>
        digest.StartsWith(Rest, StringComparison.Ordinal) ? "" : PaperQuery.Digest(digest);
}
