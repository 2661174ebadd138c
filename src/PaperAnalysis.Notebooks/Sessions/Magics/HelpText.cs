using System.Text.Json.Nodes;
using PaperAnalysis.Notebooks.Sessions.Showing;

namespace PaperAnalysis.Notebooks.Sessions.Magics;

/// <summary>What <c>#!help</c> shows.</summary>
internal static class HelpText
{
    private static readonly (string Text, string Help)[] Directives =
    [
        ("#r \"Name.dll\"", "references a library, by its path from the notebook's folder"),
        ("#r \"Name.csproj\"", "builds a project and references it"),
        ("#r \"nuget: Name, Version\"", "references a package"),
        ("#i \"nuget: SOURCE\"", "looks for packages in this source too"),
        ("#load \"File.csx\"", "runs a file of C# as if it stood here"),
    ];

    private static readonly (string Text, string Help)[] Functions =
    [
        ("display(value)", "shows a value now; its result's Update(value) replaces it in place"),
        ("Progress(sequence)", "the sequence, with a bar that shows how far a loop over it is"),
        ("HTML(text), Markdown(text)", "text as what it is"),
        ("ClearOutput()", "takes away what the cell has shown"),
        ("GetInput(prompt), GetPassword(prompt)", "ask the person at the notebook"),
    ];

    private const string Limits =
        "An interrupt stops the code of cells, their sleeps and their waits. It does not reach into a compiled library, a file "
        + "brought by #load, or the clauses of a query (from … where … select …): there it takes effect when they return to the "
        + "cell. Where they never do, the kernel says \"restart needed\".";

    public static MimeBundle Show()
    {
        (string Title, IEnumerable<(string Text, string Help)> Lines)[] parts =
        [
            (
                "Alone on a line of the cell, whatever line; they act once the cell has run:",
                MagicTable.All.Select(magic => (magic.Name, magic.Help))
            ),
            ("On a line of their own:", Directives),
            ("In C#:", Functions),
        ];
        var width = parts.SelectMany(part => part.Lines).Max(line => line.Text.Length);
        var plain = parts.Select(part =>
            string.Join(
                '\n',
                part.Lines.Select(line => $"  {line.Text.PadRight(width)}  {line.Help}").Prepend(part.Title)
            )
        );
        return new MimeBundle(new JsonObject { [MimeTypes.Plain] = string.Join("\n\n", plain.Append(Limits)) }, []);
    }
}
