using System.Text.RegularExpressions;

namespace PaperAnalysis.Cli.Tests.House;

/// <summary>The documents name what is there.</summary>
public sealed partial class DocumentsTests
{
    private const string Contributing = "CONTRIBUTING.md";

    private static readonly string[] Documents =
    [
        "README.md",
        Contributing,
        "CHANGELOG.md",
        "docs/architecture.md",
        "docs/measures.md",
    ];

    [Fact]
    public void Every_link_into_the_repository_has_its_end() =>
        Repository.AssertNone(
            Documents.SelectMany(document =>
                Repository
                    .Prose(document)
                    .SelectMany(line => Link().Matches(line).Select(match => match.Groups[1].Value))
                    .Where(link => !link.Contains("://", StringComparison.Ordinal))
                    .Where(link => !Exists(Path.Combine(Path.GetDirectoryName(document)!, link.Split('#')[0])))
                    .Select(link => $"{document}: {link} leads nowhere")
            )
        );

    [Fact]
    public void What_is_to_be_changed_is_there() =>
        Repository.AssertNone(
            Repository
                .Rows(Contributing, "| `")
                .Where(row => !row[1].StartsWith("new:", StringComparison.Ordinal) && !Exists(row[0].Trim('`')))
                .Select(row => $"{Contributing}: {row[0]} is not there")
        );

    private static bool Exists(string path) =>
        File.Exists(Path.Combine(Repository.Root, path)) || Directory.Exists(Path.Combine(Repository.Root, path));

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
