namespace PaperAnalysis.Frames;

/// <summary>From wide to long.</summary>
internal static class Melting
{
    public static DataFrame Of(IReadOnlyList<Column> kept, IReadOnlyList<Column> melted, string variable, string value)
    {
        if (melted.Count == 0)
        {
            throw new ArgumentException("No column is left to melt; name those whose values go below each other.");
        }

        var rows = melted[0].Length;
        int[] repeated = [.. Enumerable.Range(0, melted.Count * rows).Select(place => place % rows)];
        var names = Enumerable.Range(0, melted.Count * rows).Select(place => melted[place / rows].Name);
        return new DataFrame([
            .. kept.Select(column => column.Take(repeated)),
            Column.Create(variable, names),
            melted.Skip(1).Aggregate(melted[0], Below).Rename(value),
        ]);
    }

    private static Column Below(Column first, Column second) =>
        Widening.Widen(second, first.Type) is { } widened ? first.Concat(widened)
        : Widening.Widen(first, second.Type) is { } wider ? wider.Concat(second)
        : throw new ArgumentException(
            $"Column '{second.Name}' holds {second.Type}, and the melted columns before it {first.Type}. Keep it beside them, or name the columns to melt."
        );
}
