using PaperAnalysis.Notebooks.Sessions.Submissions;

namespace PaperAnalysis.Notebooks.Sessions.References;

/// <summary>What a cell and the files that it loads say together.</summary>
/// <param name="Directives">All but <c>#load</c>, in the order in which they stand.</param>
/// <param name="Usings">
/// What the loaded files use, for the cell and later ones: the compiler keeps usings to the file that they stand in, and a
/// shared preamble would import nothing. Aliases stay in their file.
/// </param>
internal sealed record LoadedCell(IReadOnlyList<CellDirective> Directives, IReadOnlyCollection<string> Usings);
