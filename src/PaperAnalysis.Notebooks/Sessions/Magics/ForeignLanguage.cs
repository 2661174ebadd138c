namespace PaperAnalysis.Notebooks.Sessions.Magics;

/// <summary>What Polyglot Notebooks runs in a cell and this session does not.</summary>
/// <param name="Names">Without the mark, as <c>#!fsharp</c> and a cell's metadata have them.</param>
/// <param name="Title">In a sentence.</param>
/// <param name="Instead">What to do here, as a sentence.</param>
internal sealed record ForeignLanguage(string[] Names, string Title, string Instead)
{
    private const string OwnNotebook = "Open a notebook with a kernel of that language.";

    public static IReadOnlyList<ForeignLanguage> All { get; } =
    [
        new(
            ["fsharp", "f#"],
            "F#",
            "Write the cell in C#, or build the F# as a project and reference it: #r \"Name.fsproj\"."
        ),
        new(
            ["pwsh", "powershell"],
            "PowerShell",
            "Start the program from C#: System.Diagnostics.Process.Start(\"pwsh\", arguments)."
        ),
        new(["python", "ipython"], "Python", OwnNotebook),
        new(["R"], "R", OwnNotebook),
        new(
            ["javascript", "js"],
            "JavaScript",
            "Show it from C#, as the cell's last expression: HTML(\"<script>…</script>\")."
        ),
        new(["html"], "HTML", "Show it from C#, as the cell's last expression: HTML(\"…\")."),
        new(
            ["markdown"],
            "Markdown",
            "Use a markdown cell, or show it from C#, as the cell's last expression: Markdown(\"…\")."
        ),
        new(["mermaid"], "Mermaid", "Put the diagram into a markdown cell, between ```mermaid and ```."),
        new(
            ["sql", "kql"],
            "A query language",
            "Query from C#, with a library for the database: #r \"nuget: Name, Version\"."
        ),
        new(
            ["http", "httpRequest"],
            "HTTP",
            "Send the request from C#: await new HttpClient().GetStringAsync(address)."
        ),
        new(["value"], "The store of texts", "Keep the text in a variable: var text = File.ReadAllText(path);"),
        new(
            ["share", "set"],
            "Sharing between languages",
            "All cells are C# in one session: use the variable by its name."
        ),
        new(["import"], "The import of notebooks", "Load a file of C# instead: #load \"File.csx\"."),
        new(["connect"], "The connection to other kernels", OwnNotebook),
    ];

    public static ForeignLanguage? Find(string name) =>
        All.FirstOrDefault(language => language.Names.Contains(name, StringComparer.OrdinalIgnoreCase));
}
