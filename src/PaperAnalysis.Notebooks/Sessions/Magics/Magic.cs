namespace PaperAnalysis.Notebooks.Sessions.Magics;

/// <summary>A line for the session rather than the compiler.</summary>
/// <param name="Name">With its <c>#!</c>.</param>
/// <param name="Help">One line.</param>
internal sealed record Magic(string Name, string Help)
{
    public static IReadOnlyList<Magic> All { get; } =
    [
        new("#!time", "tells how long the cell ran"),
        new("#!who", "lists the variables of the session"),
        new("#!whos", "lists them with type and value"),
        new("#!help", "shows this list"),
        new("#!csharp", "says that the cell is C#, as all cells are"),
        new("#!c#", "the same"),
    ];

    /// <summary>Languages that cells of Polyglot notebooks can be in.</summary>
    public static IReadOnlyDictionary<string, string> Foreign { get; } =
        new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["#!fsharp"] = "F#",
            ["#!f#"] = "F#",
            ["#!pwsh"] = "PowerShell",
            ["#!powershell"] = "PowerShell",
            ["#!javascript"] = "JavaScript",
            ["#!js"] = "JavaScript",
            ["#!html"] = "HTML",
            ["#!markdown"] = "Markdown",
            ["#!sql"] = "SQL",
            ["#!kql"] = "KQL",
            ["#!mermaid"] = "Mermaid",
            ["#!http"] = "HTTP",
            ["#!python"] = "Python",
            ["#!r"] = "R",
        };
}
