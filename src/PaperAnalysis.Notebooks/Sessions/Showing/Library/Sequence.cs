using System.Collections;

namespace PaperAnalysis.Notebooks.Sessions.Showing;

/// <summary>
/// A sequence that computes its items, such as a query, made to do so only once for all the forms in which it is
/// shown: it may be slow, and some give their items only once.
/// </summary>
internal abstract class Sequence : IDisposable
{
    /// <returns>
    /// Null for a collection, and for a type that others can name, which may have more to show than its items.
    /// </returns>
    public static Sequence? Of(object value)
    {
        var type = value.GetType();
        return
            !type.IsVisible
            && value is IEnumerable and not ICollection
            && Contract(type, typeof(IReadOnlyCollection<>)) is null
            && Contract(type, typeof(ICollection<>)) is null
            && Contract(type, typeof(IGrouping<,>)) is null
            && Contract(type, typeof(IEnumerable<>)) is { } items
            ? (Sequence)
                Activator.CreateInstance(typeof(Sequence<>).MakeGenericType(items.GetGenericArguments()), value)!
            : null;
    }

    /// <summary>In a type that the formatting library knows to be nothing but its items.</summary>
    public abstract object Items { get; }

    public abstract void Dispose();

    private static Type? Contract(Type type, Type generic) =>
        Array.Find(
            type.GetInterfaces(),
            contract => contract.IsGenericType && contract.GetGenericTypeDefinition() == generic
        );
}

/// <inheritdoc/>
internal sealed class Sequence<T>(IEnumerable<T> source) : Sequence, IEnumerable<T>
{
    private readonly List<T> _read = [];
    private IEnumerator<T>? _rest;

    // One item more tells whether there are more than are shown, which the library does not look for.
    public override object Items =>
        this.Take(ShowLimits.Items + 1).Count() > ShowLimits.Items ? this.Select(item => item) : _read.ToArray();

    public IEnumerator<T> GetEnumerator()
    {
        for (var i = 0; ; i++)
        {
            if (i == _read.Count)
            {
                _rest ??= source.GetEnumerator();
                if (!_rest.MoveNext())
                {
                    yield break;
                }
                _read.Add(_rest.Current);
            }
            yield return _read[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override void Dispose() => _rest?.Dispose();
}
