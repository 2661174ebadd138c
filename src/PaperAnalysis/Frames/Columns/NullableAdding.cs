namespace PaperAnalysis.Frames;

/// <summary>The two kinds of "may be null" in C#, reference and Nullable, on one builder.</summary>
internal static class NullableAdding
{
    public static void AddOrNull<T>(this ColumnBuilder<T> builder, T? value)
        where T : class
    {
        if (value is null)
        {
            builder.AddNull();
        }
        else
        {
            builder.Add(value);
        }
    }

    public static void AddOrNull<T>(this ColumnBuilder<T> builder, T? value)
        where T : struct
    {
        if (value is { } given)
        {
            builder.Add(given);
        }
        else
        {
            builder.AddNull();
        }
    }
}
