namespace PaperAnalysis.Frames;

/// <summary>One value out of the rows of a group. Nulls are left out, except by <see cref="First"/> and <see cref="Last"/>.</summary>
public enum Aggregation
{
    /// <summary>Values that are not null (int).</summary>
    Count,

    /// <summary>Different values that are not null (int).</summary>
    CountDistinct,

    /// <summary>
    /// long for int and long, where an overflow throws; double for double; null for a group without values.
    /// </summary>
    Sum,

    /// <summary>double; null for a group without values.</summary>
    Mean,

    /// <summary>
    /// double, between the two middle values where their number is even; null for a group without values.
    /// </summary>
    Median,

    /// <summary>double; a quarter of the values lie below (R's type 7); null for a group without values.</summary>
    Quartile1,

    /// <summary>double; three quarters of the values lie below; null for a group without values.</summary>
    Quartile3,

    /// <summary>double, of the sample (n−1); null for a group of fewer than two values.</summary>
    StandardDeviation,

    /// <summary>In the order of the column's type (text is ordinal); null for a group without values.</summary>
    Min,

    /// <summary>In the order of the column's type (text is ordinal); null for a group without values.</summary>
    Max,

    /// <summary>The value of the group's first row, null where it is null.</summary>
    First,

    /// <summary>The value of the group's last row, null where it is null.</summary>
    Last,
}
