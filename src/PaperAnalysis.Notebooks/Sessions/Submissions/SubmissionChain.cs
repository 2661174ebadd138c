using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace PaperAnalysis.Notebooks.Sessions.Submissions;

/// <summary>
/// The cells so far, as one chain of script compilations in which each sees the ones before. Drives the compiler
/// directly rather than through its scripting package, for two reasons: a cell that declares nothing leaves the chain
/// again together with its code, and references are handed over once, where the package repeats all of them at every
/// cell, so that its memory grows with the square of the number of cells.
/// </summary>
internal sealed class SubmissionChain
{
    private static readonly EmitOptions Emit = new(
        debugInformationFormat: DebugInformationFormat.PortablePdb,
        // A recursion without end is an exception rather than the end of the process.
        instrumentationKinds: [InstrumentationKind.StackOverflowProbing]
    );

    private static readonly Lock Reading = new();

    private readonly CSharpCompilationOptions _options;
    private readonly Func<AssemblyName, Assembly?> _resolve;
    private readonly Dictionary<string, Assembly> _kept = new(StringComparer.Ordinal);

    /// <summary>
    /// Holds the cells that later ones see, which all stay as long as the session: in a context of its own, the
    /// runtime's bookkeeping for each would take more memory than its code.
    /// </summary>
    private readonly CellContext _declared;

    /// <summary>
    /// An empty cell after the last that later ones see. Cells are put in its place, so that references are bound once
    /// for all.
    /// </summary>
    private volatile CSharpCompilation _next;

    /// <summary>An empty cell with what the others were given, and none before it.</summary>
    private volatile CSharpCompilation _alone;

    private ImmutableArray<string> _aliases = [];
    private int _used;
    private int _named;
    private object?[] _variables = new object?[16];

    public SubmissionChain(
        IEnumerable<string> usings,
        SourceReferenceResolver files,
        Func<AssemblyName, Assembly?> resolve
    )
    {
        this._resolve = resolve;
        CompilerThread.Keep();
        _declared = new CellContext("cells", Resolve);
        _options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            optimizationLevel: OptimizationLevel.Release,
            allowUnsafe: true,
            // On the thread that compiles alone: cells may have taken every thread of the pool.
            concurrentBuild: false,
            nullableContextOptions: NullableContextOptions.Annotations,
            sourceReferenceResolver: files,
            // CS1701, CS1702, CS1705: a library built against an older framework runs on this one.
            specificDiagnosticOptions: Suppressed("CS1701", "CS1702", "CS1705")
        );
        _next = CSharpCompilation.CreateScriptCompilation(
            "cell0",
            references: FrameworkReferences.All,
            options: _options.WithScriptClassName("Cell0").WithUsings(usings),
            returnType: typeof(object)
        );
        _alone = _next;
        // What the compiler read of the framework for one session serves in the next. Two sessions that read it at the
        // same time would each find some of the other's types, which are not the same to it.
        lock (Reading)
        {
            _ = _next.Assembly;
        }
    }

    /// <summary>Stops the code of all cells.</summary>
    public StopSignal Stop { get; } = new();

    /// <summary>The compilation that completion and inspection ask: an empty cell after all the others.</summary>
    public CSharpCompilation Next => _next;

    /// <summary>What completion finds by name.</summary>
    public SessionScope Scope => new(_next, _alone, _aliases);

    /// <param name="usings">Namespaces and types that the cell and later ones use, beside its own usings.</param>
    public Submission Compile(
        SyntaxTree tree,
        ImmutableArray<MetadataReference> references,
        IReadOnlyCollection<string> usings,
        CancellationToken cancel
    )
    {
        var cell = _next.AddReferences(references).AddSyntaxTrees(tree);
        if (usings.Count > 0)
        {
            cell = cell.WithOptions(_next.Options.WithUsings(_next.Options.Usings.Union(usings)));
        }
        if (cell.SyntaxTrees.All(t => t.GetCompilationUnitRoot(cancel).Members.Count == 0))
        {
            var errors = Errors(cell.GetDiagnostics(cancel));
            if (errors.Count > 0)
            {
                return new Submission.Rejected(errors, cell);
            }
            Follow(cell);
            return new Submission.Inert();
        }
        var carries = !references.IsEmpty || usings.Count > 0;
        ImmutableArray<CellEdit> edits = [];
        (cell, tree, edits) = Edited(cell, tree, edits, LiftedExtensions.Of(tree));
        var points = StopPoints.Of(tree, cell);
        if (!points.IsEmpty)
        {
            var (stoppable, _, all) = Edited(cell, tree, edits, points);
            if (Emitted(stoppable, all, carries, cancel) is Submission.Ready ready)
            {
                return ready;
            }
        }
        // Errors are told of the text without the stop points, where one may be due to them.
        return Emitted(cell, edits, carries, cancel);
    }

    private static (CSharpCompilation Cell, SyntaxTree Tree, ImmutableArray<CellEdit> Edits) Edited(
        CSharpCompilation cell,
        SyntaxTree tree,
        ImmutableArray<CellEdit> edits,
        ImmutableArray<Insertion> insertions
    )
    {
        if (insertions.IsEmpty)
        {
            return (cell, tree, edits);
        }
        var edit = new CellEdit(tree.GetText().ToString(), insertions);
        var edited = CellSyntax.Parse(edit.After, tree.FilePath);
        return (cell.ReplaceSyntaxTree(tree, edited), edited, edits.Add(edit));
    }

    private Submission Emitted(
        CSharpCompilation cell,
        ImmutableArray<CellEdit> edits,
        bool carries,
        CancellationToken cancel
    )
    {
        var (emitted, code, symbols) = Emitted(cell, cancel);
        if (!emitted.Success)
        {
            return new Submission.Rejected(Errors(emitted.Diagnostics), cell) { Edits = edits };
        }
        var image = code.ToArray();
        KeptFrames.Mark(image);
        symbols.Position = 0;
        var declares = carries || Declares(cell);
        var context = declares ? _declared : new CellContext(cell.AssemblyName!, Resolve);
        var entry = cell.GetEntryPoint(cancel)!;
        var type = entry.ContainingType.MetadataName;
        var assembly = context.LoadFromStream(new MemoryStream(image), symbols);
        Stop.Watch(assembly, type);
        var run = assembly
            .GetType(type, throwOnError: true)!
            .GetMethod(entry.MetadataName, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!
            .CreateDelegate<Func<object?[], Task<object?>>>();
        return new Submission.Ready(cell, run, assembly, declares) { Edits = edits };
    }

    private static (EmitResult Result, MemoryStream Code, MemoryStream Symbols) Emitted(
        CSharpCompilation cell,
        CancellationToken cancel
    )
    {
        try
        {
            return CompilerThread.Run(Write);
        }
        catch (InsufficientExecutionStackException)
        {
            // The thread of a cell has a deeper stack than one of the pool.
            return Write();
        }

        (EmitResult, MemoryStream, MemoryStream) Write()
        {
            var (code, symbols) = (new MemoryStream(), new MemoryStream());
            return (cell.Emit(code, symbols, options: Emit, cancellationToken: cancel), code, symbols);
        }
    }

    /// <summary>The variables of all cells, with room for those of one more.</summary>
    public object?[] Variables()
    {
        // The compiler gives every cell the place after its predecessor's, counted from 1.
        if (_used + 1 >= _variables.Length)
        {
            Array.Resize(ref _variables, _variables.Length * 2);
        }
        return _variables;
    }

    /// <summary>The objects that hold the variables of the cells so far, for reading only.</summary>
    public IReadOnlyCollection<object?> Holders => _variables;

    /// <summary>After the cell ran, also where it failed half way: what it declared is there for later cells.</summary>
    /// <returns>Whether later cells see the cell.</returns>
    public bool Keep(Submission.Ready cell)
    {
        var place = _used + 1;
        // A cell that was stopped before it made its variables must not be seen by later ones.
        if (cell.Declares && _variables[place] is not null)
        {
            _used = place;
            _kept[cell.Compilation.AssemblyName!] = cell.Code;
            Follow(cell.Compilation);
            return true;
        }
        _variables[place] = null;
        if (cell.Declares)
        {
            // Its name is taken in the context of the cells that stay.
            _next = Named(_next);
        }
        else
        {
            AssemblyLoadContext.GetLoadContext(cell.Code)!.Unload();
        }
        return false;
    }

    public void Clear()
    {
        _declared.Unload();
        _kept.Clear();
        _variables = [];
    }

    private void Follow(CSharpCompilation cell)
    {
        Widen(cell);
        _next = Named(
            CSharpCompilation.CreateScriptCompilation(
                "cell",
                options: _options,
                previousScriptCompilation: cell,
                returnType: typeof(object)
            )
        );
    }

    /// <summary>What the cell brought for later ones beside its declarations.</summary>
    private void Widen(CSharpCompilation cell)
    {
        var directives = cell.SyntaxTrees.SelectMany(tree => tree.GetCompilationUnitRoot().Usings).ToList();
        var usings = cell
            .Options.Usings.Concat(
                directives
                    .Where(directive => directive.Alias is null)
                    .Select(directive => directive.NamespaceOrType.ToString())
            )
            .Except(_alone.Options.Usings)
            .ToList();
        _aliases = _aliases.AddRange(
            directives.Select(directive => directive.Alias?.Name.Identifier.ValueText).OfType<string>().Except(_aliases)
        );
        var references = cell.ExternalReferences.Except(_alone.ExternalReferences).ToList();
        if (references.Count > 0)
        {
            _alone = _alone.AddReferences(references);
        }
        if (usings.Count > 0)
        {
            _alone = _alone.WithOptions(_alone.Options.WithUsings(_alone.Options.Usings.AddRange(usings)));
        }
    }

    private CSharpCompilation Named(CSharpCompilation cell)
    {
        var number = (++_named).ToString(CultureInfo.InvariantCulture);
        return cell.WithAssemblyName("cell" + number).WithOptions(cell.Options.WithScriptClassName("Cell" + number));
    }

    private Assembly? Resolve(AssemblyName name) => _kept.TryGetValue(name.Name!, out var cell) ? cell : _resolve(name);

    private static bool Declares(CSharpCompilation cell) =>
        cell.SyntaxTrees.Any(tree => tree.GetCompilationUnitRoot() is { Usings.Count: > 0 } or { Externs.Count: > 0 })
        || cell.ScriptClass!.GetMembers()
            .Any(member =>
                !member.IsImplicitlyDeclared
                && member.Name != StopPoints.Field
                && member is not IMethodSymbol { MethodKind: MethodKind.Constructor }
            );

    private static List<Diagnostic> Errors(ImmutableArray<Diagnostic> diagnostics) =>
        [.. diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)];

    private static Dictionary<string, ReportDiagnostic> Suppressed(params string[] ids) =>
        ids.ToDictionary(id => id, _ => ReportDiagnostic.Suppress);
}
