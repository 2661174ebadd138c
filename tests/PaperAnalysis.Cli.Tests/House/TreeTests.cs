namespace PaperAnalysis.Cli.Tests.House;

/// <summary>A stranger finds things by their names and their folders.</summary>
public class TreeTests
{
    private const int MostFiles = 16;

    [Fact]
    public void No_folder_of_the_code_shows_more_files_than_a_glance_takes_in() =>
        Repository.AssertNone(
            Repository
                .Files("src")
                .GroupBy(file => Path.GetDirectoryName(file))
                .Where(folder => folder.Count() > MostFiles)
                .Select(folder => $"{folder.Key}: {folder.Count()} files, at most {MostFiles}")
        );

    [Fact]
    public void No_two_types_have_the_same_name() =>
        Repository.AssertNone(
            PackedAssemblies
                .All.SelectMany(assembly => assembly.GetTypes())
                .Where(type => !type.IsNested && !type.Name.Contains('<', StringComparison.Ordinal) && IsOurs(type))
                .GroupBy(type => type.Name, StringComparer.Ordinal)
                // One file that is compiled into two projects is one type.
                .Where(types => types.Select(type => type.FullName).Distinct().Count() > 1)
                .Select(types =>
                    string.Join(" and ", types.Select(type => type.FullName).Order(StringComparer.Ordinal))
                )
        );

    // The compiler writes attributes of its own into assemblies that need them.
    private static bool IsOurs(Type type) =>
        type.Namespace is { } space && space.StartsWith(nameof(PaperAnalysis), StringComparison.Ordinal);
}
