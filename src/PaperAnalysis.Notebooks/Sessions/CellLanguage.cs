using System.Text.Json.Nodes;
using PaperAnalysis.Notebooks.Sessions.Errors;
using PaperAnalysis.Notebooks.Sessions.Magics;

namespace PaperAnalysis.Notebooks.Sessions;

/// <summary>The language that Polyglot Notebooks and VS Code note for a single cell in its metadata.</summary>
internal static class CellLanguage
{
    /// <summary>What errors about another language are called.</summary>
    public const string ErrorName = "UnsupportedLanguage";

    /// <summary>The first that is there decides.</summary>
    private static readonly (string Section, string Field)[] Places =
    [
        ("polyglot_notebook", "kernelName"),
        ("dotnet_interactive", "language"),
        ("vscode", "languageId"),
    ];

    /// <summary>The last is what VS Code calls every cell of a Polyglot notebook.</summary>
    private static readonly string[] Own = ["", "csharp", "c#", "polyglot-notebook"];

    /// <summary>Why the cell is not run, where its metadata notes another language than C#; else null.</summary>
    public static EvaluationResult.Failure? Refusal(JsonObject metadata)
    {
        var noted = Places
            .Select(place => (metadata[place.Section] as JsonObject)?[place.Field])
            .OfType<JsonValue>()
            .Select(value => JsonText.Of(value) ?? "")
            .FirstOrDefault("");
        if (Own.Contains(noted, StringComparer.OrdinalIgnoreCase))
        {
            return null;
        }
        var instead = ForeignLanguage.Find(noted) is { } known ? known.Instead + " " : "";
        var message =
            $"found a cell that is marked as {noted}, expected C#, which is all that runs here. {instead}"
            + "If the cell is C#, choose C# as its language.";
        return new EvaluationResult.Failure(ErrorName, message, [Ansi.Red($"{ErrorName}: {message}")]);
    }
}
