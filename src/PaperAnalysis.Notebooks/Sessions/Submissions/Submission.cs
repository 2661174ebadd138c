using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PaperAnalysis.Notebooks.Sessions.Submissions;

/// <summary>What compiling a cell came to: a closed set, matched by <c>switch</c>.</summary>
internal abstract record Submission
{
    private Submission() { }

    /// <summary>From the user's text to the compiled one, in this order.</summary>
    public ImmutableArray<CellEdit> Edits { get; init; } = [];

    /// <summary>The cell holds at most directives: there is nothing to run.</summary>
    public sealed record Inert : Submission;

    /// <param name="Compilation">The cell among the cells before it, as far as it compiles.</param>
    public sealed record Rejected(IReadOnlyList<Diagnostic> Errors, CSharpCompilation Compilation) : Submission;

    /// <param name="Compilation">The cell among the cells before it.</param>
    /// <param name="Run">Starts the cell on the session's variables.</param>
    /// <param name="Code">The cell's code, loaded.</param>
    /// <param name="Declares">Later cells can use names that this one introduces.</param>
    public sealed record Ready(
        CSharpCompilation Compilation,
        Func<object?[], Task<object?>> Run,
        Assembly Code,
        bool Declares
    ) : Submission
    {
        /// <summary>Null is a value of the cell only where an expression gave it.</summary>
        public bool HasValue(object? value) =>
            value is not null
            || Compilation.SyntaxTrees.Select(tree => (tree, CellSyntax.LastExpression(tree))).LastOrDefault()
                is (var last, { } expression)
                && Compilation.GetSemanticModel(last).GetTypeInfo(expression).Type
                    is not (null or { SpecialType: SpecialType.System_Void });
    }
}
