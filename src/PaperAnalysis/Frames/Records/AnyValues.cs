namespace PaperAnalysis.Frames;

/// <summary>A column of values of any type, by the rule that <see cref="DataFrame.FromRecords{T}"/> states.</summary>
internal static class AnyValues
{
    public static Column ToColumn<T>(string name, IEnumerable<T> values)
    {
        if (typeof(T) == typeof(object))
        {
            T[] all = [.. values];
            return Fill(ValueSink<T>.For(name, Common(name, all)), all);
        }

        return Fill(ValueSink<T>.For(name, typeof(T)), values);
    }

    private static Column Fill<T>(ValueSink<T> sink, IEnumerable<T> values)
    {
        foreach (var value in values)
        {
            sink.Add(value);
        }

        return sink.ToColumn();
    }

    /// <summary>The one type of what is there; text where nothing is.</summary>
    private static Type Common<T>(string name, T[] values)
    {
        Type[] types = [.. values.Select(static v => v?.GetType()).OfType<Type>().Distinct().Take(2)];
        return types switch
        {
            [] => typeof(string),
            [var only] => only,
            _ => throw new ArgumentException(
                $"Column '{name}' would hold {types[0].Name} and {types[1].Name}; a column holds values of one type. Convert them, as in (double)row.Get<int>(\"{name}\")."
            ),
        };
    }
}
