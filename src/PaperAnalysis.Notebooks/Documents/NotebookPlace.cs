using System.Globalization;

namespace PaperAnalysis.Notebooks.Documents;

/// <summary>Where in a notebook a field stands, for messages.</summary>
internal readonly record struct NotebookPlace(string File, int? Cell, int? Output)
{
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{File}{(Cell is null ? "" : $", cell {Cell}")}{(Output is null ? "" : $", output {Output}")}"
        );
}
