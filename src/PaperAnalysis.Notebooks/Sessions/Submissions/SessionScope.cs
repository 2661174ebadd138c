using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PaperAnalysis.Notebooks.Sessions.Submissions;

/// <summary>
/// What a next cell finds by name. The compiler's own list reads all namespaces in use again for every earlier cell, which takes
/// seconds after a thousand of them; here each namespace and each cell is read once.
/// </summary>
/// <param name="Next">An empty cell after all the others.</param>
/// <param name="Alone">An empty cell with the same references and usings, and none before it.</param>
/// <param name="Aliases">Names that <c>using</c> gave in earlier cells.</param>
internal sealed record SessionScope(CSharpCompilation Next, CSharpCompilation Alone, ImmutableArray<string> Aliases)
{
    /// <summary>What earlier cells declared, the latest of each name; of methods all of that cell.</summary>
    public static IEnumerable<ISymbol> Declared(CSharpCompilation next)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { StopPoints.Field };
        for (var cell = next; cell is not null; cell = cell.ScriptCompilationInfo?.PreviousScriptCompilation)
        {
            var members =
                cell.ScriptClass?.GetMembers()
                    .Where(member => member.CanBeReferencedByName && !seen.Contains(member.Name))
                ?? [];
            foreach (var member in members.ToList())
            {
                seen.Add(member.Name);
                yield return member;
            }
        }
    }

    /// <summary>All that can be named at a place of a cell.</summary>
    /// <param name="model">Of the cell after the others.</param>
    public IReadOnlyList<ISymbol> At(SyntaxTree tree, SemanticModel model, int position)
    {
        var found = Alone.AddSyntaxTrees(tree).GetSemanticModel(tree).LookupSymbols(position);
        // What the cell itself declares has its type only among the others.
        var own = found
            .Where(symbol => symbol.Locations.Any(location => location.SourceTree == tree))
            .Select(symbol => symbol.Name)
            .Concat(Aliases)
            .Distinct(StringComparer.Ordinal)
            .SelectMany(name => model.LookupSymbols(position, name: name))
            .ToList();
        var nearer = own.Select(symbol => symbol.Name).ToHashSet(StringComparer.Ordinal);
        var declared = Declared(Next).Where(symbol => !nearer.Contains(symbol.Name)).ToList();
        nearer.UnionWith(declared.Select(symbol => symbol.Name));
        return [.. own, .. declared, .. found.Where(symbol => !nearer.Contains(symbol.Name))];
    }
}
