namespace PaperAnalysis.Tests.Frames;

/// <summary>Random records with every kind of column and with nulls, few enough values that ties are common.</summary>
public sealed record SmallRow(
    string? Key,
    int? Count,
    long? Big,
    double? Score,
    bool? Flag,
    DateOnly? Day,
    IReadOnlyList<string>? Names
);
