using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PaperAnalysis.Notebooks.Documents;

namespace PaperAnalysis.Notebooks.Pages;

/// <summary>
/// Papermill's convention (https://papermill.readthedocs.io): the cell tagged <c>parameters</c> declares them with
/// their usual values; a run with other values gets a cell tagged <c>injected-parameters</c> after it that assigns
/// them.
/// </summary>
internal static class NotebookParameters
{
    private const string Declaring = "parameters";
    private const string Injected = "injected-parameters";

    private static readonly CSharpParseOptions Script = new(kind: SourceCodeKind.Script);

    /// <summary>Whether the cell was made by <see cref="WithValues"/>.</summary>
    public static bool AreInjected(Cell cell) => cell.HasTag(Injected);

    /// <summary>The variables that the first cell tagged <c>parameters</c> declares, in order.</summary>
    public static IReadOnlyList<Parameter> Declared(Notebook notebook)
    {
        var at = DeclaringCell(notebook);
        if (at < 0)
        {
            return [];
        }

        var root = CSharpSyntaxTree.ParseText(notebook.Cells[at].Source, Script).GetRoot();
        return
        [
            .. root.ChildNodes()
                .OfType<FieldDeclarationSyntax>()
                .SelectMany(field =>
                    field.Declaration.Variables.Select(variable => new Parameter(
                        variable.Identifier.ValueText,
                        TypeOf(field.Declaration.Type, variable.Initializer?.Value),
                        variable.Initializer?.Value.ToString() ?? "",
                        at + 1
                    ))
                ),
        ];
    }

    /// <summary>
    /// The notebook with a cell that assigns those of the values whose names it declares; as it was where none is.
    /// </summary>
    /// <param name="file">The notebook's path.</param>
    /// <param name="folder">Where its cells run, and what paths among the values are written relative to; null for the
    /// notebook's own.</param>
    /// <exception cref="NotebookInputException">A value does not fit its parameter's type.</exception>
    public static Notebook WithValues(
        Notebook notebook,
        string file,
        IReadOnlyList<ParameterValue> values,
        string? folder = null
    )
    {
        folder ??= Path.GetDirectoryName(Path.GetFullPath(file))!;
        var lines = Declared(notebook)
            .SelectMany(parameter =>
                values
                    .Where(value => value.Name == parameter.Name)
                    .Select(value => Assign(parameter, value, file, folder))
            )
            .ToList();
        if (lines.Count == 0)
        {
            return notebook;
        }

        var cells = notebook.Cells.Where(cell => !AreInjected(cell)).ToList();
        cells.Insert(
            DeclaringCell(notebook with { Cells = cells }) + 1,
            new Cell.Code("", string.Join('\n', lines), new JsonObject { ["tags"] = new JsonArray(Injected) }, [], null)
        );
        return notebook with { Cells = CellIds.Complete(cells) };
    }

    private static string Assign(Parameter parameter, ParameterValue value, string file, string folder)
    {
        var (expression, expected) = ParameterType.Write(
            parameter.Type,
            value with
            {
                Items = [.. value.Items.Select(item => FromNotebook(item, value.RelativeTo, folder))],
            }
        );
        return expression is null
            ? throw new NotebookInputException(
                $"{value.Option}: expected {expected}, for `{parameter};` in {file}, cell {parameter.Cell}."
            )
            : $"{parameter.Name} = {expression};";
    }

    /// <summary>
    /// A notebook works in a folder of its own. A relative path stays relative, so that no page shows a machine's folders.
    /// </summary>
    private static string FromNotebook(string item, string? relativeTo, string folder)
    {
        if (relativeTo is null || Path.IsPathRooted(item))
        {
            return item;
        }

        return Path.GetRelativePath(folder, Path.GetFullPath(item, relativeTo)).Replace('\\', '/');
    }

    private static int DeclaringCell(Notebook notebook) =>
        notebook
            .Cells.Select((cell, i) => (cell, i))
            .FirstOrDefault(c => c.cell is Cell.Code && c.cell.HasTag(Declaring), (null!, -1))
            .Item2;

    private static string TypeOf(TypeSyntax type, ExpressionSyntax? value) =>
        !type.IsVar
            ? type.ToString().Replace(" ", "", StringComparison.Ordinal)
            : value switch
            {
                LiteralExpressionSyntax { Token.Value: string } => "string",
                LiteralExpressionSyntax { Token.Value: bool } => "bool",
                LiteralExpressionSyntax { Token.Value: { } number } => number switch
                {
                    int => "int",
                    long => "long",
                    double => "double",
                    decimal => "decimal",
                    _ => "var",
                },
                ArrayCreationExpressionSyntax array => array.Type.ToString().Replace(" ", "", StringComparison.Ordinal),
                _ => "var",
            };
}
