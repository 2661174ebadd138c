namespace PaperAnalysis.Clusters;

/// <summary>
/// Some points of a <see cref="RepulsionTree"/>: where they are on average, how many, and the box around them.
/// </summary>
internal struct RepulsionCell
{
    /// <summary>The mean.</summary>
    public float X;

    public float Y;

    /// <summary>How many points.</summary>
    public float Mass;

    /// <summary>The greater side of the box, squared.</summary>
    public float SquaredExtent;

    public float Left;
    public float Right;
    public float Bottom;
    public float Top;

    /// <summary>The cell after those within this one.</summary>
    public int Next;

    /// <summary>Number of the leaf; −1 where the cell has halves.</summary>
    public int Leaf;

    public void Enclose(ReadOnlySpan<float> xs, ReadOnlySpan<float> ys)
    {
        (Left, Right, Bottom, Top) = (xs[0], xs[0], ys[0], ys[0]);
        var (x, y) = (0f, 0f);
        for (var i = 0; i < xs.Length; i++)
        {
            (x, y) = (x + xs[i], y + ys[i]);
            (Left, Right) = (Math.Min(Left, xs[i]), Math.Max(Right, xs[i]));
            (Bottom, Top) = (Math.Min(Bottom, ys[i]), Math.Max(Top, ys[i]));
        }

        Mass = xs.Length;
        (X, Y) = (x / Mass, y / Mass);
        SquaredExtent = Extent();
    }

    public void Enclose(in RepulsionCell a, in RepulsionCell b)
    {
        Mass = a.Mass + b.Mass;
        X = (a.X * a.Mass + b.X * b.Mass) / Mass;
        Y = (a.Y * a.Mass + b.Y * b.Mass) / Mass;
        (Left, Right) = (Math.Min(a.Left, b.Left), Math.Max(a.Right, b.Right));
        (Bottom, Top) = (Math.Min(a.Bottom, b.Bottom), Math.Max(a.Top, b.Top));
        SquaredExtent = Extent();
    }

    /// <summary>
    /// Whether its extent² is below a share of 1 + the squared distance of its mean from the other's box.
    /// </summary>
    public readonly bool IsFar(in RepulsionCell other, float share)
    {
        var x = Math.Max(0, Math.Max(other.Left - X, X - other.Right));
        var y = Math.Max(0, Math.Max(other.Bottom - Y, Y - other.Top));
        return SquaredExtent < share * (1 + x * x + y * y);
    }

    private readonly float Extent()
    {
        var side = Math.Max(Right - Left, Top - Bottom);
        return side * side;
    }
}
