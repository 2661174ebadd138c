namespace PaperAnalysis.Figures;

/// <summary>The names of traces, which a reader can click.</summary>
internal sealed record Legend
{
    public double? X { get; init; }

    public string? XAnchor { get; init; }

    public string? XRef { get; init; }

    public double? Y { get; init; }

    public string? YAnchor { get; init; }

    public string? YRef { get; init; }

    /// <summary><c>toggleothers</c>: a click leaves one trace, a second brings the others back.</summary>
    public string? ItemClick { get; init; }

    public string? ItemDoubleClick { get; init; }

    public double? TraceGroupGap { get; init; }

    public Font? Font { get; init; }
}
