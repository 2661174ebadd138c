namespace PaperAnalysis.Notebooks.Pages;

/// <summary>A value for a notebook's parameter as its user gave it.</summary>
/// <param name="Option">How it was given, for messages, such as <c>--set top=20</c>.</param>
/// <param name="Items">The value's items; one item also stands for a single value.</param>
internal sealed record ParameterValue(string Option, string Name, IReadOnlyList<string> Items)
{
    /// <summary>The items are paths: relative ones are given from this folder. Null for other values.</summary>
    public string? RelativeTo { get; init; }

    /// <summary>One text, whose commas part the items where the parameter is a list.</summary>
    public bool CommasPart { get; init; }
}
