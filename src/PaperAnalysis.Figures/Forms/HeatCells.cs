namespace PaperAnalysis.Figures;

/// <summary>The cells of a heatmap, and the numbers in them.</summary>
internal static class HeatCells
{
    /// <param name="name">What the cells hold.</param>
    /// <param name="cells">By rows, from the top; null for an empty one.</param>
    /// <param name="number">How a cell's number reads; null where cells are too narrow for numbers.</param>
    /// <param name="darkest">The amount from which on cells have the darkest colour; null for the greatest.</param>
    public static IEnumerable<Trace> Of(
        string name,
        IReadOnlyList<IReadOnlyList<Cell?>> cells,
        int columns,
        Func<double, string>? number,
        double? darkest = null
    )
    {
        var amounts = cells.SelectMany(row => row).Select(cell => cell?.Amount ?? 0);
        var scale = Scale.Of(darkest is { } most ? amounts.Select(amount => Math.Min(amount, most)) : amounts);
        HeatmapTrace heatmap = new()
        {
            Name = name,
            X = Coordinates.Of(Enumerable.Range(0, columns)),
            Y = Coordinates.Of(Enumerable.Range(0, cells.Count)),
            Z = [.. cells.Select(row => row.Select(cell => cell?.Amount).ToArray())],
            ColorScale = scale.IsSigned ? Palette.Signed : Palette.Amounts,
            ZMin = scale.Least,
            ZMax = scale.Most,
            ShowScale = false,
            XGap = 2,
            YGap = 2,
            CustomData = [.. cells.Select(row => row.Select(cell => cell?.Hover ?? default).ToArray())],
            HoverOnGaps = false,
            Opens = [.. cells.Select(row => row.Select(cell => cell?.Opens ?? "").ToArray())],
        };
        return number is null ? [heatmap] : [heatmap, .. Numbers(heatmap.Z, scale, number)];
    }

    /// <summary>
    /// Each number in the ink that reads better on its cell; plotly.js' own choice leaves middle tones too faint.
    /// </summary>
    private static IEnumerable<ScatterTrace> Numbers(
        IReadOnlyList<IReadOnlyList<double?>> z,
        Scale scale,
        Func<double, string> number
    ) =>
        from row in Enumerable.Range(0, z.Count)
        from column in Enumerable.Range(0, z[row].Count)
        where z[row][column] is not null
        let value = z[row][column]!.Value
        let ink = Palette.InkOn(scale.Color(value))
        group (row, column, number: number(value)) by ink into cells
        orderby cells.Key == Palette.Black descending
        select new ScatterTrace
        {
            Name = "labels",
            Mode = "text",
            X = Coordinates.Of(cells.Select(cell => cell.column)),
            Y = Coordinates.Of(cells.Select(cell => cell.row)),
            Text = [.. cells.Select(cell => PlotText.From(cell.number))],
            TextFont = new() { Color = cells.Key, Size = 12 },
            HoverInfo = "skip",
        };

    /// <summary>What the ends of the colours stand for.</summary>
    public static IReadOnlyList<KeyEntry> Key(IReadOnlyCollection<double> amounts, string name)
    {
        var scale = Scale.Of(amounts);
        KeyEntry Entry(double amount, ColorStop stop) => new(Frames.NumberText.Short(amount), stop.Color);
        return amounts.Count == 0 ? []
            : scale.IsSigned
                ?
                [
                    Entry(scale.Least, Palette.Signed[0]),
                    Entry(scale.Most, Palette.Signed[^1]) with
                    {
                        Label = $"{Frames.NumberText.Short(scale.Most)} {name}",
                    },
                ]
            :
            [
                Entry(0, Palette.Amounts[0]),
                Entry(scale.Most, Palette.Amounts[^1]) with
                {
                    Label = $"{Frames.NumberText.Short(scale.Most)} {name}",
                },
            ];
    }

    /// <summary>From zero to the greatest amount, or as far below zero as above it where one is negative.</summary>
    private readonly record struct Scale(double Least, double Most)
    {
        public bool IsSigned => Least < 0;

        public static Scale Of(IEnumerable<double> amounts)
        {
            double[] all = [.. amounts, 0];
            var most = Math.Max(all.Max(), -all.Min());
            return new(all.Min() < 0 ? -most : 0, most > 0 ? most : 1);
        }

        public (double Red, double Green, double Blue) Color(double amount) =>
            IsSigned ? Palette.Balance((amount - Least) / (Most - Least)) : Palette.Amount(Math.Min(1, amount / Most));
    }

    /// <param name="Opens">The papers behind it (<see cref="PaperQuery"/>); empty for none.</param>
    public readonly record struct Cell(double Amount, PlotText Hover, string Opens);
}
