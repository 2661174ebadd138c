using System.Reflection;
using PaperAnalysis.Clusters;
using PaperAnalysis.Digests;
using PaperAnalysis.Duplicates;
using PaperAnalysis.Findings;
using PaperAnalysis.Words;

namespace PaperAnalysis.Cli.Tests.House;

/// <summary>docs/measures.md has what the rooms of measures offer.</summary>
public class MeasuresTests
{
    private const string Document = "docs/measures.md";

    // A row: front door, what it answers, formula and source, unit, notebook or verb.
    private static readonly IReadOnlyList<string[]> Rows = Repository.Rows(Document, "| `");

    /// <summary>What figures draw, but takes no papers.</summary>
    private static readonly string[] Others =
    [
        $"`{nameof(Collection)}.{nameof(Collection.Load)}`",
        $"`{nameof(Agreement)}.{nameof(Agreement.Of)}`",
        $"`{nameof(Silhouette)}.{nameof(Silhouette.Of)}`",
        $"`{nameof(Agglomerative)}.{nameof(Agglomerative.Of)}`",
        $"`{nameof(TSne)}.{nameof(TSne.Of)}`",
    ];

    [Fact]
    public void Every_measure_has_its_row() =>
        Repository.AssertNone(
            Doors()
                .GroupBy(door => door.DeclaringType!)
                .Where(doors => !doors.Any(door => Rows.Any(row => row[0] == NameOf(door))))
                .Select(doors =>
                    $"{Document}: found no row for {doors.Key}, expected one that begins with {NameOf(doors.First())}"
                )
        );

    [Fact]
    public void Every_row_is_of_a_measure_and_is_complete()
    {
        var doors = Doors().Select(NameOf).ToHashSet(StringComparer.Ordinal);
        doors.UnionWith(Others);
        Repository.AssertNone(
            Rows.Where(row => !doors.Contains(row[0]) || row.Length != 5 || row.Contains(""))
                .Select(row =>
                    $"{Document}, {row[0]}: expected a measure's front door and four cells that say something"
                )
        );
        Assert.Equal(Rows.Select(row => row[0]).Distinct(), Rows.Select(row => row[0]));
    }

    /// <summary>What papers, their words or what became of them go into.</summary>
    private static IEnumerable<MethodInfo> Doors() =>
        PackedAssemblies
            .Measures.GetExportedTypes()
            // Sentences about measures are none.
            .Where(type => type.Namespace != typeof(Prose).Namespace)
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method =>
                !method.IsSpecialName && method.GetParameters() is [var first, ..] && IsCurrency(first.ParameterType)
            );

    private static bool IsCurrency(Type type) =>
        type == typeof(Corpus)
        || type == typeof(Reconciliation)
        || type == typeof(Incidence)
        || type != typeof(object) && type.IsAssignableFrom(typeof(IReadOnlyList<Paper>));

    private static string NameOf(MethodInfo door) => $"`{door.DeclaringType!.Name}.{door.Name}`";
}
