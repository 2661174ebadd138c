namespace PaperAnalysis.Frames;

internal static class Widening
{
    /// <summary>The column as another type that holds all its values, or null where there is none.</summary>
    public static Column? Widen(Column column, ColumnType type) =>
        (column, type) switch
        {
            _ when column.Type == type => column,
            (Column<int> ints, ColumnType<long>) => ints.Apply(static v => (long)v),
            (Column<int> ints, ColumnType<double>) => ints.Apply(static v => (double)v),
            (Column<long> longs, ColumnType<double>) => longs.Apply(static v => (double)v),
            _ => null,
        };
}
