namespace PaperAnalysis.Figures;

/// <summary>What places along an axis stand for.</summary>
internal enum AxisKind
{
    Number,
    Time,
    Name,
}
