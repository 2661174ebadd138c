namespace PaperAnalysis.Clusters;

/// <summary>Points with the same number of coordinates, one a row: n × d numbers, row after row.</summary>
public sealed class Vectors
{
    private readonly float[] _values;

    /// <param name="values">The coordinates of the first point, then of the second, and so on; kept, not
    /// copied.</param>
    /// <exception cref="ArgumentException">The values do not fill whole rows.</exception>
    public Vectors(float[] values, int dimensions)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentOutOfRangeException.ThrowIfLessThan(dimensions, 1);
        if (values.Length % dimensions != 0)
        {
            throw new ArgumentException($"{values.Length} values do not fill rows of {dimensions}.", nameof(values));
        }

        (_values, Dimensions) = (values, dimensions);
    }

    /// <summary>How many points.</summary>
    public int Count => _values.Length / Dimensions;

    /// <summary>Coordinates of each point.</summary>
    public int Dimensions { get; }

    /// <summary>All coordinates, row after row.</summary>
    public ReadOnlySpan<float> Values => _values;

    /// <summary>The coordinates of one point.</summary>
    public ReadOnlySpan<float> this[int row] => _values.AsSpan(row * Dimensions, Dimensions);

    /// <summary>Some of the points, in the order given; a point may stand more than once.</summary>
    public Vectors Rows(ReadOnlySpan<int> rows)
    {
        var values = new float[rows.Length * Dimensions];
        for (var i = 0; i < rows.Length; i++)
        {
            this[rows[i]].CopyTo(values.AsSpan(i * Dimensions));
        }

        return new Vectors(values, Dimensions);
    }

    /// <summary>Each point divided by its length; the origin has no direction and stays.</summary>
    internal Vectors Directions()
    {
        var values = _values.ToArray();
        UnitRows.Scale(values, Dimensions);
        return new Vectors(values, Dimensions);
    }
}
