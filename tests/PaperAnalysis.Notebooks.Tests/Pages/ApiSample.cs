namespace PaperAnalysis.Notebooks.Tests.Pages.ApiSample;

/// <summary>A shape with <c>a &lt; b</c>; see <see cref="Shelf{T}"/>.</summary>
/// <param name="Width">In metres.</param>
public sealed record Board(double Width, string? Label = null)
{
    public const int Legs = 4;

    public required IReadOnlyList<string?> Notes { get; init; }

    public int Count { get; private set; }
}

/// <summary>Holds <typeparamref name="T"/>.</summary>
/// <param name="first">What it holds at first.</param>
public abstract class Shelf<T>(T first) : IDisposable
    where T : class, IComparable<T>, new()
{
    /// <summary>Takes one.</summary>
    /// <param name="place">Where.</param>
    /// <returns>What stood there.</returns>
    /// <exception cref="InvalidOperationException">Nothing stands there.</exception>
    public T? Take(in int place, Weekend day = Weekend.Sunday, params string[] more) =>
        more.Length > place ? null
        : day == Weekend.Saturday ? throw new InvalidOperationException()
        : first;

    /// <inheritdoc cref="Take(in int, Weekend, string[])"/>
    public T? Take() => Take(0);

    /// <summary>Takes all.</summary>
    /// <inheritdoc cref="Give(T)"/>
    /// <param name="place">From here on.</param>
    /// <exception cref="ArgumentException">There is no such place.</exception>
    public IReadOnlyList<T> TakeAll(int place) =>
        place < 0 ? throw new ArgumentException("none", nameof(place)) : [Take(place)!];

    /// <inheritdoc cref="TakeAll(int)"/>
    /// <remarks>Two comments that inherit from each other.</remarks>
    public void Give(T item) => Take(item.CompareTo(first));

    public abstract void Dispose();

    protected virtual (int Row, string? Name) Find<TKey>(TKey key)
        where TKey : struct => (key.GetHashCode(), null);

    internal static void Unseen() { }
}

public enum Weekend : short
{
    None = -1,

    /// <summary>The first.</summary>
    Saturday = 6,
    Sunday,
}

public readonly record struct Spot(int Row)
{
    public static Spot operator +(Spot one, Spot other) => new(one.Row + other.Row);

    /// <summary>Adds nothing.</summary>
    public override string ToString() => $"{Row}";
}
