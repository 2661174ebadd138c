using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PaperAnalysis.Cli.Tests.House;

/// <summary>The examples in CONTRIBUTING.md compile, so that who begins with one begins with code that works.</summary>
public sealed partial class ContributingTests
{
    /// <summary>The warning where a referenced assembly has a type of the same name.</summary>
    private const string SourceWins = "CS0436";

    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        """;

    // Each stands in for an assembly that its rooms show their inner parts to.
    [Theory]
    [InlineData("a measure", "PaperAnalysis.Measures.Tests")]
    [InlineData("a figure", "PaperAnalysis.Figures.Tests")]
    [InlineData("a layout", "PaperAnalysis.Tests")]
    [InlineData("a verb", "PaperAnalysis.Cli.Tests")]
    public void An_example_compiles(string added, string assembly)
    {
        List<MetadataReference> references =
        [
            .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
                .Split(Path.PathSeparator)
                .Where(file => Path.GetFileNameWithoutExtension(file) != assembly)
                .Select(file => MetadataReference.CreateFromFile(file)),
        ];
        // A figure and a verb show what the measure gives; where somebody has added it, it is there already.
        var measure = Compile("a measure", "PaperAnalysis.Measures.Tests", references);
        if (
            added is "a figure" or "a verb"
            && !PackedAssemblies
                .Measures.GetTypes()
                .Any(type => measure.ContainsSymbolsWithName(type.Name, SymbolFilter.Type))
        )
        {
            references.Add(measure.ToMetadataReference());
        }
        Repository.AssertNone(
            Compile(added, assembly, references)
                .GetDiagnostics()
                .Where(problem => problem.Severity >= DiagnosticSeverity.Warning && problem.Id != SourceWins)
                .Select(problem => problem.ToString())
        );
    }

    private static CSharpCompilation Compile(string added, string assembly, IEnumerable<MetadataReference> references)
    {
        var section = File.ReadAllText(Path.Combine(Repository.Root, "CONTRIBUTING.md"))
            .Split($"\n## Add {added}\n")[1]
            .Split("\n## ")[0];
        // Whole files; the tests among them are run when somebody follows the example.
        var files = Code()
            .Matches(section)
            .Select(match => match.Groups[1].Value)
            .Where(code =>
                code.Contains("\nnamespace ", StringComparison.Ordinal)
                || code.StartsWith("namespace ", StringComparison.Ordinal)
            )
            .Where(code => !code.Contains("[Fact]", StringComparison.Ordinal))
            .Prepend(ImplicitUsings);
        return CSharpCompilation.Create(
            assembly,
            files.Select(code => CSharpSyntaxTree.ParseText(code)),
            references,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable
            )
        );
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Code();
}
