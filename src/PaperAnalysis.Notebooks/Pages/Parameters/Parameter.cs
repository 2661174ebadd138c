namespace PaperAnalysis.Notebooks.Pages;

/// <summary>A parameter that a notebook declares.</summary>
/// <param name="Type">As written, or the literal's type where it is declared with <c>var</c>.</param>
/// <param name="Default">The source of its value, or empty.</param>
/// <param name="Cell">The number from 1 of the cell that declares it.</param>
internal sealed record Parameter(string Name, string Type, string Default, int Cell)
{
    public override string ToString() => Default == "" ? $"{Type} {Name}" : $"{Type} {Name} = {Default}";
}
