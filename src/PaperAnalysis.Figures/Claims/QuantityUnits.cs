using PaperAnalysis.Claims;
using static PaperAnalysis.Figures.FigureText;

namespace PaperAnalysis.Figures;

/// <summary>In which units abstracts state quantities, and whether these measure a state or a change.</summary>
public static class QuantityUnits
{
    private static readonly KindBars<QuantityRow, Direction> Bars = new()
    {
        Name = quantity => quantity.Unit,
        Unnamed = "(no unit)",
        Kind = quantity => quantity.Direction,
        Kinds =
        [
            (Direction.Increase, "increase", Palette.Blue),
            (Direction.Decrease, "decrease", Palette.Orange),
            (Direction.None, "no direction", Palette.Silver),
        ],
        Line = quantity => $"{quantity.Id} {quantity.Text}",
        Paper = quantity => quantity.Id,
        Between = ", ",
        Names = "unit",
        Amounts = "quantities",
        Title = "Units of the quantities stated",
    };

    /// <param name="top">Units drawn: those of the most quantities, equal ones by name.</param>
    public static Figure Of(IReadOnlyList<QuantityRow> quantities, int top = 15)
    {
        ArgumentNullException.ThrowIfNull(quantities);
        return Bars.Of(quantities, top, units => Worded($"{quantities.Count} quantities in {units} units"))
            .By(Figure.Counted, "Quantities.Find");
    }
}
