namespace PaperAnalysis.Trends;

/// <summary>The papers of a period.</summary>
/// <param name="Period">2024-05-27, 2024-W22, 2024-05, 2024-Q2 or 2024.</param>
/// <param name="From">The period's first day.</param>
/// <param name="To">Its last day.</param>
/// <param name="Papers">Distinct papers whose day lies in it; 0 where none came.</param>
/// <param name="Days">Different days of these.</param>
/// <param name="Whole">False for a first or last period that the papers do not cover: its count is no fall.</param>
public sealed record PeriodRow(string Period, DateOnly From, DateOnly To, int Papers, int Days, bool Whole);
