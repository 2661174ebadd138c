using System.Diagnostics;
using PaperAnalysis.Notebooks.Sessions.Editing;
using PaperAnalysis.Notebooks.Sessions.Submissions;

namespace PaperAnalysis.Notebooks.Tests.Sessions.Editing;

/// <summary>What is in scope is found without the compiler's own list, whose cost grows with the cells that ran.</summary>
public sealed class ScopeTests
{
    private readonly SubmissionChain _chain = new(
        DefaultUsings.All,
        new LoadedFiles(AppContext.BaseDirectory),
        _ => null
    );

    [Fact]
    public async Task The_names_in_scope_are_those_of_the_compiler()
    {
        await Run("using System.Globalization; using Num = System.Numerics.BigInteger; using static System.Math;");
        await Run("int shadowed = 1; int Twice(int n) => 2 * n; int other = 2;");
        await Run("string Twice(string s) => s + s; record Point(int X, int Y);");
        await Run("string shadowed = \"a\"; enum Colour { Red } Num big = 1;");
        const string Code = "var local = shadowed; void Inner(int parameter) { var deep = local; }";
        var scope = _chain.Scope;
        var tree = CellSyntax.Parse(Code, "cell");
        var model = scope.Next.AddSyntaxTrees(tree).GetSemanticModel(tree);
        foreach (var position in new[] { 0, Code.Length, Code.IndexOf("deep", StringComparison.Ordinal) })
        {
            // A name that stands for several things at once is one name.
            var expected = model
                .LookupSymbols(position)
                .Where(symbol => symbol.Name != StopPoints.Field)
                .Select(symbol => symbol.Name)
                .Distinct()
                .Order(StringComparer.Ordinal);
            var found = scope.At(tree, model, position).Select(symbol => symbol.Name).Distinct();
            Assert.Equal(expected, found.Order(StringComparer.Ordinal));
        }
        var deep = CodeCompletion.Complete(scope, "shado", 5);
        Assert.Equal([new CompletionMatch("shadowed", "variable", "string shadowed")], deep.Matches);
    }

    /// <summary>
    /// The rest of completion costs the same after any number of cells. Both are timed side by side, so that a slow machine
    /// slows both.
    /// </summary>
    [Fact]
    public async Task What_cells_declared_is_found_in_a_fraction_of_the_compilers_time()
    {
        for (var i = 0; i < 150; i++)
        {
            await Run($"var x{i} = {i};");
        }
        var scope = _chain.Scope;
        var tree = CellSyntax.Parse("x", "cell");
        var model = scope.Next.AddSyntaxTrees(tree).GetSemanticModel(tree);
        Assert.Equal(150, SessionScope.Declared(scope.Next).Count());
        Assert.Equal(150, CodeCompletion.Complete(scope, "x", 1).Matches.Count(match => match.Kind == "variable"));
        model.LookupSymbols(0);

        var ours = Enumerable.Range(0, 5).Min(run => Time(() => _ = SessionScope.Declared(scope.Next).ToList()));
        var compilers = Enumerable.Range(0, 5).Min(_ => Time(() => model.LookupSymbols(0)));
        Assert.True(4 * ours < compilers, $"found {ours}, expected less than a quarter of the compiler's {compilers}");
    }

    private static TimeSpan Time(Action action)
    {
        var started = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(started);
    }

    private async Task Run(string code)
    {
        var submission = _chain.Compile(CellSyntax.Parse(code, "cell"), [], [], CancellationToken.None);
        if (submission is Submission.Ready ready)
        {
            await ready.Run(_chain.Variables());
            Assert.True(_chain.Keep(ready));
        }
        else
        {
            Assert.IsType<Submission.Inert>(submission);
        }
    }
}
