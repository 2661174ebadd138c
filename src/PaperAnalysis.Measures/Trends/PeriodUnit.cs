namespace PaperAnalysis.Trends;

/// <summary>How long the periods are that papers are counted in.</summary>
public enum PeriodUnit
{
    Day,

    /// <summary>From Monday, named as ISO 8601 does: 2024-W22.</summary>
    Week,
    Month,
    Quarter,
    Year,
}
