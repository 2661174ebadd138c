using System.Collections.Immutable;

namespace PaperAnalysis.Notebooks.Sessions.Submissions;

/// <summary>One change of a cell's text on its way to the compiler; it leaves the lines as they are.</summary>
/// <param name="Before">The text that the positions of the insertions count in.</param>
internal sealed record CellEdit(string Before, ImmutableArray<Insertion> Insertions)
{
    public string After { get; } = Insertion.Apply(Before, Insertions);

    /// <summary>The column in the text before of a column in the text after, both counted from 0.</summary>
    public int Column(int line, int column) => Insertion.Column(Before, Insertions, line, column);
}
