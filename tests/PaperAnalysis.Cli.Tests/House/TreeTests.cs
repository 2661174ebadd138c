namespace PaperAnalysis.Cli.Tests.House;

/// <summary>A stranger finds things by their names and their folders.</summary>
public class TreeTests
{
    [Fact]
    public void No_two_types_have_the_same_name() =>
        Repository.AssertNone(
            PackedAssemblies
                .All.SelectMany(assembly => assembly.GetTypes())
                .Where(type => !type.IsNested && !type.Name.Contains('<', StringComparison.Ordinal) && IsOurs(type))
                .GroupBy(type => type.Name, StringComparer.Ordinal)
                .Where(types => types.Count() > 1)
                .Select(types =>
                    string.Join(" and ", types.Select(type => type.FullName).Order(StringComparer.Ordinal))
                )
        );

    // The compiler writes attributes of its own into assemblies that need them.
    private static bool IsOurs(Type type) =>
        type.Namespace is { } space && space.StartsWith(nameof(PaperAnalysis), StringComparison.Ordinal);
}
