namespace PaperAnalysis.Fuzz.Search;

/// <summary>The inputs that reached something new, and which of them to change next.</summary>
internal sealed class InputQueue(int edges, Random random)
{
    private readonly List<QueuedInput> _all = [];

    // For each edge the input that reaches it at the least cost and length.
    private readonly QueuedInput?[] _best = new QueuedInput?[edges];
    private QueuedInput[] _favoured = [];
    private bool _changed;

    public IReadOnlyList<QueuedInput> All => _all;

    public void Add(QueuedInput input, ReadOnlySpan<int> taken)
    {
        _all.Add(input);
        for (var edge = taken.IndexOfAnyExcept(0); edge >= 0 && edge < taken.Length; edge++)
        {
            if (taken[edge] > 0 && (_best[edge] is not { } best || input.Burden < best.Burden))
            {
                _best[edge] = input;
                _changed = true;
            }
        }
    }

    /// <summary>Mostly one of those that are the best for some edge, and of these the least tried.</summary>
    public QueuedInput Next()
    {
        if (_changed)
        {
            _favoured = [.. _best.OfType<QueuedInput>().Distinct()];
            _changed = false;
        }
        var from = random.Next(4) > 0 && _favoured.Length > 0 ? (IReadOnlyList<QueuedInput>)_favoured : _all;
        var (one, other) = (from[random.Next(from.Count)], from[random.Next(from.Count)]);
        var next = one.Tried <= other.Tried ? one : other;
        next.Tried++;
        return next;
    }

    public QueuedInput Any() => _all[random.Next(_all.Count)];
}
