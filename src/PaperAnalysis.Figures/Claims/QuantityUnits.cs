using PaperAnalysis.Claims;
using PaperAnalysis.Frames;
using static System.FormattableString;

namespace PaperAnalysis.Figures;

/// <summary>In which units abstracts state quantities, and whether these measure a state or a change.</summary>
public static class QuantityUnits
{
    private static readonly (Direction Direction, string Name, string Color)[] Directions =
    [
        (Direction.Increase, "increase", Palette.Blue),
        (Direction.Decrease, "decrease", Palette.Orange),
        (Direction.None, "no direction", Palette.Silver),
    ];

    /// <param name="top">Units drawn: those of the most quantities, equal ones by name.</param>
    public static Figure Of(IReadOnlyList<QuantityRow> quantities, int top = 15)
    {
        ArgumentNullException.ThrowIfNull(quantities);
        Measured[] units =
        [
            .. quantities
                .GroupBy(quantity => quantity.Unit, StringComparer.Ordinal)
                .OrderByDescending(unit => unit.Count())
                .ThenBy(unit => unit.Key, StringComparer.Ordinal)
                .Select(unit => new Measured(
                    unit.Key.Length > 0 ? unit.Key : "(no unit)",
                    unit.ToLookup(quantity => quantity.Direction)
                )),
        ];
        Measured[] shown = [.. units.Take(top)];
        return HorizontalBars.Stacked(
            shown,
            [.. Directions.Select(direction => Series(direction.Direction, direction.Name, direction.Color))],
            unit => unit.Name,
            "unit",
            "quantities",
            "Units of the quantities stated",
            Invariant($"{quantities.Count} quantities in {units.Length} units, {shown.Length} of them drawn"),
            DataFrame.FromRecords(
                shown.Select(unit => new
                {
                    unit = unit.Name,
                    quantities = unit.Quantities.Sum(direction => direction.Count()),
                    increase = unit.Quantities[Direction.Increase].Count(),
                    decrease = unit.Quantities[Direction.Decrease].Count(),
                    no_direction = unit.Quantities[Direction.None].Count(),
                })
            )
        );
    }

    private static BarSeries<Measured> Series(Direction direction, string name, string color) =>
        new(
            name,
            color,
            unit => unit.Quantities[direction].Count(),
            unit =>
                HoverList.Of(
                    Invariant($"{unit.Name}: {unit.Quantities[direction].Count()}, {name}"),
                    [.. unit.Quantities[direction].Select(quantity => $"{quantity.Id} {quantity.Text}")]
                )
        );

    private sealed record Measured(string Name, ILookup<Direction, QuantityRow> Quantities);
}
