namespace PaperAnalysis.Frames;

/// <summary>Stretches of the calendar that dates are gathered by.</summary>
public enum Period
{
    /// <summary>From Monday on (ISO 8601).</summary>
    Week,
    Month,
    Quarter,
    Year,
}
