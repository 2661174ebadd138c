namespace PaperAnalysis.Clusters;

/// <summary>Where a paper stands among the groups.</summary>
/// <param name="Group">Null for one between groups.</param>
/// <param name="First">The group that it is most together with; its own where it is in one; null where it is with
/// none.</param>
/// <param name="FirstShare">Of the runs, the share in which it is with a paper of that group, the mean over these.</param>
/// <param name="Second">The next; null where there is none.</param>
/// <param name="SecondShare">The same.</param>
public sealed record PaperGroupRow(
    string Id,
    string Title,
    int? Group,
    int? First,
    double FirstShare,
    int? Second,
    double SecondShare
);
