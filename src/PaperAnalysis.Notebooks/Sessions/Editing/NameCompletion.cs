using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PaperAnalysis.Notebooks.Sessions.Submissions;

namespace PaperAnalysis.Notebooks.Sessions.Editing;

/// <summary>
/// Completes text in quotes where it names something of a variable's value: <c>frame["</c>, <c>frame.Filter(…).Bar("</c>,
/// <c>table["</c>. A value with a property <c>Columns</c> has their names, a dictionary its keys; nothing is computed for
/// it, so that the names of a chain of calls are those of the variable at its start.
/// </summary>
internal static class NameCompletion
{
    private const int MostNames = 1000;

    /// <summary>Variables that are made of variables, in one cell.</summary>
    private const int MostSteps = 20;

    /// <param name="valueOf">The value of a variable of the session; null for none.</param>
    /// <returns>Null where the cursor stands in no such text.</returns>
    public static Completions? Complete(string code, int cursor, Func<string, object?> valueOf)
    {
        var root = CellSource.Read(code, "cell").Tree.GetRoot();
        var token = cursor == 0 ? default : root.FindToken(cursor - 1);
        var start = token.SpanStart + 1;
        if (!token.IsKind(SyntaxKind.StringLiteralToken) || !token.Text.StartsWith('"') || cursor < start)
        {
            return null;
        }
        var isClosed = token.Text.Length > 1 && token.Text.EndsWith('"') && !token.ContainsDiagnostics;
        if (isClosed && cursor == token.Span.End)
        {
            return null;
        }
        var names = Owners(token.Parent!)
            .Select(owner => Names(owner, root, valueOf))
            .FirstOrDefault(found => found is not null);
        if (names is null)
        {
            return null;
        }
        var prefix = code[start..cursor];
        return new Completions(
            [
                .. names
                    .Select(name => SymbolDisplay.FormatLiteral(name, quote: true)[1..^1])
                    .Where(name => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                    .OrderByDescending(name => name.StartsWith(prefix, StringComparison.Ordinal))
                    .Select(name => new CompletionMatch(name, "field", "")),
            ],
            start,
            isClosed ? token.Span.End - 1 : cursor
        );
    }

    /// <summary>What is indexed or called with the text, from the inside out.</summary>
    private static IEnumerable<ExpressionSyntax> Owners(SyntaxNode text) =>
        text.Ancestors()
            .Select(node =>
                node switch
                {
                    ElementAccessExpressionSyntax access when access.ArgumentList.Span.Contains(text.Span) =>
                        access.Expression,
                    InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax called } call
                        when call.ArgumentList.Span.Contains(text.Span) => called.Expression,
                    _ => null,
                }
            )
            .OfType<ExpressionSyntax>();

    private static IReadOnlyList<string>? Names(ExpressionSyntax owner, SyntaxNode root, Func<string, object?> valueOf)
    {
        SyntaxNode? at = owner;
        for (var step = 0; step < MostSteps && First(at) is { } name; step++)
        {
            if (Declared(name, root) is { } made && !made.Span.Contains(owner.Span))
            {
                at = made;
                continue;
            }
            return valueOf(name) is { } value ? Names(value) : null;
        }
        return null;
    }

    /// <summary>The variable at the start of a chain of members, calls and indexes.</summary>
    private static string? First(SyntaxNode? node) =>
        node switch
        {
            IdentifierNameSyntax name => name.Identifier.ValueText,
            MemberAccessExpressionSyntax access => First(access.Expression),
            InvocationExpressionSyntax call => First(call.Expression),
            ElementAccessExpressionSyntax access => First(access.Expression),
            ParenthesizedExpressionSyntax inner => First(inner.Expression),
            _ => null,
        };

    /// <summary>What the cell itself sets the variable to.</summary>
    private static ExpressionSyntax? Declared(string name, SyntaxNode root) =>
        root.DescendantNodes()
            .OfType<VariableDeclaratorSyntax>()
            .FirstOrDefault(declared => declared.Identifier.ValueText == name)
            ?.Initializer?.Value;

    private static IReadOnlyList<string>? Names(object value)
    {
        if (value is IDictionary dictionary)
        {
            return [.. dictionary.Keys.OfType<string>().Take(MostNames)];
        }
        var columns = value.GetType().GetProperty("Columns", BindingFlags.Public | BindingFlags.Instance);
        return columns is { PropertyType: var type } && type.IsAssignableTo(typeof(IEnumerable))
            ? [.. ((IEnumerable)columns.GetValue(value)!).Cast<object?>().Select(Name).OfType<string>().Take(MostNames)]
            : null;
    }

    private static string? Name(object? column) =>
        (column?.GetType().GetProperty("Name") ?? column?.GetType().GetProperty("ColumnName"))?.GetValue(column)
        as string;
}
