using PaperAnalysis.Frames;
using static PaperAnalysis.Figures.FigureText;

namespace PaperAnalysis.Figures;

/// <summary>What a chart says under its title: of what it is drawn, and what it leaves out.</summary>
internal sealed class ChartFacts
{
    private readonly List<string> _facts = [];

    public static string Count(int number, string noun) => FrameFacts.Count(number, noun);

    public ChartFacts Add(string fact)
    {
        _facts.Add(fact);
        return this;
    }

    public ChartFacts AddIf(bool so, string fact) => so ? Add(fact) : this;

    /// <summary>What the key's colours stand for.</summary>
    public ChartFacts Colors(Column? column) => AddIf(column is not null, $"colours by {column?.Name}");

    /// <summary>Nothing where nothing is left out.</summary>
    public ChartFacts LeftOut(int number, string what) => AddIf(number > 0, Worded($"{what} left out"));

    /// <summary>Rows with no value in one of these columns.</summary>
    public ChartFacts Missing(int rows, params IEnumerable<ChartAxis?> axes) =>
        LeftOut(
            rows,
            $"{Count(rows, "row")} without {string.Join(" or ", axes.OfType<ChartAxis>().Select(axis => axis.Lacking).Distinct())}"
        );

    public override string ToString() => string.Join("; ", _facts);
}
