using PaperAnalysis.Frames;
using static PaperAnalysis.Figures.FigureText;

namespace PaperAnalysis.Figures;

/// <summary>
/// What figures of findings share: a bar for each name that findings come under, its parts their kinds. Bars stand by
/// findings, most first; equal ones by name.
/// </summary>
internal sealed record KindBars<TRow, TKind>
{
    public required Func<TRow, string> Name { get; init; }

    /// <summary>What the empty name is drawn as.</summary>
    public string Unnamed { get; init; } = "";

    public required Func<TRow, TKind> Kind { get; init; }

    public required IReadOnlyList<(TKind Kind, string Name, string Color)> Kinds { get; init; }

    /// <summary>A finding's line in the hover text.</summary>
    public required Func<TRow, string> Line { get; init; }

    /// <summary>The paper that states the finding.</summary>
    public required Func<TRow, string> Paper { get; init; }

    /// <summary>Stands between the number of a part and its kind in the hover text.</summary>
    public string Between { get; init; } = " ";

    /// <summary>The title of the axis of names, and their column among the numbers.</summary>
    public required string Names { get; init; }

    /// <summary>The same for the findings.</summary>
    public required string Amounts { get; init; }

    public required string Title { get; init; }

    /// <param name="top">Bars drawn, from the first.</param>
    /// <param name="subtitle">Of the number of bars; how many are drawn follows where not all are.</param>
    public Figure Of(IReadOnlyList<TRow> rows, int top, Func<int, string> subtitle)
    {
        Bar[] bars =
        [
            .. rows.GroupBy(Name, StringComparer.Ordinal)
                .OrderByDescending(bar => bar.Count())
                .ThenBy(bar => bar.Key, StringComparer.Ordinal)
                .Select(bar => new Bar(bar.Key.Length > 0 ? bar.Key : Unnamed, bar.ToLookup(Kind))),
        ];
        Bar[] shown = [.. bars.Take(top)];
        return HorizontalBars.Stacked(
            shown,
            [.. Kinds.Select(part => Series(part.Kind, part.Name, part.Color))],
            bar => bar.Name,
            Names,
            Amounts,
            Title,
            subtitle(bars.Length) + (shown.Length < bars.Length ? Worded($", {shown.Length} of them drawn") : ""),
            new DataFrame([
                Column.Create<string>(Names, [.. shown.Select(bar => bar.Name)]),
                Column.Create<int>(Amounts, [.. shown.Select(bar => bar.Parts.Sum(part => part.Count()))]),
                .. Kinds.Select(part =>
                    Column.Create<int>(
                        part.Name.Replace(' ', '_'),
                        [.. shown.Select(bar => bar.Parts[part.Kind].Count())]
                    )
                ),
            ])
        );
    }

    private BarSeries<Bar> Series(TKind kind, string name, string color) =>
        new(
            name,
            color,
            bar => bar.Parts[kind].Count(),
            bar =>
                HoverList.Of(
                    Worded($"{bar.Name}: {bar.Parts[kind].Count()}{Between}{name}"),
                    [.. bar.Parts[kind].Select(Line)]
                )
        )
        {
            Opens = bar => PaperQuery.Papers(bar.Parts[kind].Select(Paper)),
        };

    private sealed record Bar(string Name, ILookup<TKind, TRow> Parts);
}
