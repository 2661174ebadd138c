namespace PaperAnalysis.Figures;

/// <summary>
/// Papers as points, each with what it alone tells on hover; what all of them tell stands once, beside them. Drawn as
/// elements of the page, or, where they are many, all at once by the graphics card.
/// </summary>
internal sealed record PaperMarks : Trace
{
    /// <summary>As elements, so many take a browser a tenth of a second.</summary>
    private const int Elements = 1_500;

    public override string Type => AreMany ? "scattergl" : "scatter";

    public string Mode => "markers";

    public required Marker Marker { get; init; }

    /// <summary>For each paper the texts and numbers that <see cref="Template"/> names.</summary>
    public required IReadOnlyList<object?[]> CustomData { get; init; }

    /// <summary>The line that all of them share.</summary>
    public required IReadOnlyList<PlotText> Meta { get; init; }

    /// <param name="papers">In all traces of the figure.</param>
    public static bool Many(int papers) => papers > Elements;

    internal required bool AreMany { get; init; }

    internal required string Template { get; init; }

    public override string? HoverTemplate => Template;

    protected override bool HasHoverTexts => true;
}
