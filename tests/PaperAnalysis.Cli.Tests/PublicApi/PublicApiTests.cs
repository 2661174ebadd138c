using System.Runtime.CompilerServices;
using PaperAnalysis.Cli.Tests.House;
using PaperAnalysis.Notebooks.Pages;

namespace PaperAnalysis.Cli.Tests;

/// <summary>
/// What each packed assembly offers is one reviewed file: a change to it shows in review, not in a user's notebook.
/// </summary>
public class PublicApiTests
{
    public static TheoryData<string> Packed { get; } =
    [.. PackedAssemblies.All.Select(assembly => assembly.GetName().Name!)];

    [Theory]
    [MemberData(nameof(Packed))]
    public void The_public_api_is_the_reviewed_one(string assembly)
    {
        var file = Path.Combine(Here(), assembly + ".txt");
        var actual = Describe(assembly);
        if (Environment.GetEnvironmentVariable("WRITE_PUBLIC_API") == "1")
        {
            File.WriteAllLines(file, actual);
        }
        var reviewed = File.ReadAllLines(file);
        var added = Placed(actual).Except(Placed(reviewed)).Select(line => "+ " + line);
        var removed = Placed(reviewed).Except(Placed(actual)).Select(line => "- " + line);

        Assert.True(
            actual.SequenceEqual(reviewed),
            $"""
            The public API differs from PublicApi/{assembly}.txt. Where the change is meant, rewrite the file with
            WRITE_PUBLIC_API=1 and review these lines (none: only their order differs).
            {string.Join('\n', added.Concat(removed))}
            """
        );
    }

    [Fact]
    public void Each_file_is_of_an_assembly() =>
        Assert.Equal(
            PackedAssemblies.All.Select(assembly => assembly.GetName().Name + ".txt").Order(StringComparer.Ordinal),
            Directory.GetFiles(Here(), "*.txt").Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );

    private static List<string> Describe(string assembly) =>
        [
            .. PublicApi
                .Read([Path.Combine(AppContext.BaseDirectory, assembly + ".dll")])
                .Single()
                .GroupBy(type => type.Namespace)
                .SelectMany(room =>
                    room.SelectMany(type =>
                            type.Members.Select(member => "    " + member.Declaration).Prepend(type.Declaration)
                        )
                        .Prepend($"namespace {room.Key}")
                ),
        ];

    /// <summary>Each member with its type, so that a line says which of many `int Count` it is.</summary>
    private static List<string> Placed(IEnumerable<string> lines)
    {
        var type = "";
        return [.. lines.Select(line => line.StartsWith(' ') ? $"{type} → {line.Trim()}" : type = line)];
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
