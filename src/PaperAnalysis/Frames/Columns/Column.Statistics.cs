namespace PaperAnalysis.Frames;

/// <content>Numbers that sum a column up. Nulls are left out; a column without values gives null.</content>
public abstract partial class Column
{
    /// <exception cref="InvalidOperationException">The column holds no numbers; the message says what.</exception>
    public double? Sum() => Numeric() is { Length: > 0 } values ? values.Sum() : null;

    /// <inheritdoc cref="Sum"/>
    public double? Mean() => Numeric() is { Length: > 0 } values ? values.Average() : null;

    /// <inheritdoc cref="Sum"/>
    public double? Median() => Quantile(0.5);

    /// <summary>
    /// Linear between the two values around it: type 7 of Hyndman and Fan (1996), the default of R, NumPy and pandas.
    /// </summary>
    /// <param name="share">From 0, the least value, to 1, the greatest.</param>
    /// <exception cref="InvalidOperationException">The column holds no numbers; the message says what.</exception>
    public double? Quantile(double share) => Frames.Quantile.Of(Numeric(), share);

    /// <summary>Of the sample (n−1); null for fewer than two values.</summary>
    /// <inheritdoc cref="Sum" path="/exception"/>
    public double? StandardDeviation() => Spread.Of(Numeric());

    /// <summary>The least number; for dates and text see <see cref="Column{T}.Values"/>.</summary>
    /// <inheritdoc cref="Sum" path="/exception"/>
    public double? Min() => Numeric() is { Length: > 0 } values ? values.Min() : null;

    /// <summary>The greatest number; for dates and text see <see cref="Column{T}.Values"/>.</summary>
    /// <inheritdoc cref="Sum" path="/exception"/>
    public double? Max() => Numeric() is { Length: > 0 } values ? values.Max() : null;

    internal InvalidOperationException NotNumeric() =>
        new($"Column '{Name}' holds {Type}; this needs numbers (int, long or double).");

    private double[] Numeric() => Type.IsNumeric ? [.. Numbers()] : throw NotNumeric();
}
