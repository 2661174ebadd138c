using System.Text.Json.Nodes;
using PaperAnalysis.Notebooks.Sessions.Showing;

namespace PaperAnalysis.Notebooks.Sessions.Magics;

/// <summary>Shows the session's variables: their names, or a table with one of them in each row.</summary>
internal static class VariableTable
{
    private const string None = "no variables yet";

    public static MimeBundle Names(IReadOnlyList<Variable> variables) =>
        Text(variables.Count == 0 ? None : string.Join("  ", variables.Select(v => v.Name)));

    public static MimeBundle Show(IReadOnlyList<Variable> variables)
    {
        if (variables.Count == 0)
        {
            return Text(None);
        }
        var shown = Representations.Of(variables);
        shown.Data[MimeTypes.Plain] = Aligned(variables);
        return shown;
    }

    private static string Aligned(IReadOnlyList<Variable> variables)
    {
        List<Variable> rows = [new("Name", "Type", "Value"), .. variables];
        var name = rows.Max(row => row.Name.Length);
        var type = rows.Max(row => row.Type.Length);
        return string.Join(
            '\n',
            rows.Select(row => $"{row.Name.PadRight(name)}  {row.Type.PadRight(type)}  {row.Value}".TrimEnd())
        );
    }

    private static MimeBundle Text(string text) => new(new JsonObject { [MimeTypes.Plain] = text }, []);
}
