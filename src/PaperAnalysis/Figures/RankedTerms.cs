using PaperAnalysis.Figures.Plotly;
using PaperAnalysis.Frames;
using PaperAnalysis.Frequency;
using static System.FormattableString;

namespace PaperAnalysis.Figures;

/// <summary>The most frequent terms, each with the interval of its rate.</summary>
public static class RankedTerms
{
    /// <param name="rows">In the order in which they are to stand.</param>
    /// <param name="top">Rows drawn, from the first.</param>
    public static Figure Of(IReadOnlyList<TermRow> rows, int top = 25)
    {
        ArgumentNullException.ThrowIfNull(rows);
        TermRow[] shown = [.. rows.Take(top)];
        return new()
        {
            Title = "Most frequent terms",
            Subtitle = Invariant(
                $"{shown.Length} of {rows.Count} terms; the lines are 95 % bootstrap intervals over papers"
            ),
            Traces =
            [
                new ScatterTrace
                {
                    Name = "rate",
                    Mode = "markers",
                    X = Coordinates.Of(shown.Select(row => row.PerMillion)),
                    Y = Coordinates.Of(Enumerable.Range(0, shown.Length)),
                    ErrorX = new()
                    {
                        Array = [.. shown.Select(row => row.High - row.PerMillion)],
                        ArrayMinus = [.. shown.Select(row => row.PerMillion - row.Low)],
                        Symmetric = false,
                        Color = Palette.Sky,
                        Thickness = 3,
                        Width = 0,
                    },
                    Marker = new() { Color = Palette.Blue, Size = 8 },
                    CustomData = [.. shown.Select(TermHover.Of)],
                    HoverTemplate = "%{customdata}<extra></extra>",
                },
            ],
            Layout = new()
            {
                Height = (Math.Max(shown.Length, 2) * 20) + 60,
                XAxis = new()
                {
                    Type = "linear",
                    Title = new() { Text = "occurrences per million words" },
                    RangeMode = "tozero",
                    NTicks = 6,
                },
                YAxis = HorizontalBars.Names([.. shown.Select(row => row.Term)]) with
                {
                    Title = new() { Text = "term" },
                },
            },
            Numbers = DataFrame.FromRecords(shown),
        };
    }
}
