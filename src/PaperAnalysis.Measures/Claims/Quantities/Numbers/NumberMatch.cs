using PaperAnalysis.Digests;

namespace PaperAnalysis.Claims;

/// <summary>A number as it is written, before its unit and its direction are known.</summary>
/// <param name="Span">The number, its scale and the other end of a range, without a unit.</param>
/// <param name="Unit">Not null where the words of the number bring their unit along ("two orders of
/// magnitude").</param>
/// <param name="IsPlain">Digits alone, as a year or a label would be: no point, no thousands, no scale, no
/// range.</param>
internal readonly record struct NumberMatch(double Number, double? To, CharSpan Span, string? Unit, bool IsPlain)
{
    /// <summary>How its scale is written.</summary>
    public NumberScale Scale { get; init; }

    /// <summary>How sure it is stands behind it and belongs to its span: <c>12.1 ± 0.7</c>, <c>43(6)%</c>.</summary>
    public bool HasError { get; init; }

    /// <summary>An arrow joins the ends of the range: a change.</summary>
    public bool HasArrow { get; init; }

    /// <summary>A formula of TeX that is nothing but this number, as in <c>$24\times$ faster</c>.</summary>
    public bool IsFormula { get; init; }
}
