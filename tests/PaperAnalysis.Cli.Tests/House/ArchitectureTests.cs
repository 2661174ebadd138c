using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace PaperAnalysis.Cli.Tests.House;

/// <summary>The picture in docs/architecture.md is that of the code.</summary>
public sealed partial class ArchitectureTests
{
    private const string Document = "docs/architecture.md";

    private static readonly IReadOnlyList<Room> Rooms =
    [
        .. Repository
            .Table(Document, "## Rooms")
            .Select(row => new Room(row[0], row[1].Trim('`'), row[2].Trim('`'), Names(row[5]))),
    ];

    [Fact]
    public void The_projects_refer_to_each_other_as_the_picture_says() =>
        AssertSame(
            Repository
                .Files("src")
                .Where(file => file.EndsWith(".csproj", StringComparison.Ordinal))
                .SelectMany(file =>
                    Arrows(
                        Path.GetFileNameWithoutExtension(file),
                        XDocument
                            .Load(Path.Combine(Repository.Root, file))
                            .Descendants("ProjectReference")
                            .Select(reference =>
                                Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value)
                            )
                    )
                ),
            Repository.Table(Document, "## Projects").SelectMany(row => Arrows(row[0].Trim('`'), Names(row[2])))
        );

    [Fact]
    public void Every_file_of_code_is_in_a_room_and_in_its_namespace()
    {
        foreach (var file in Repository.Files("src").Where(file => file.EndsWith(".cs", StringComparison.Ordinal)))
        {
            var room = Rooms.FirstOrDefault(room => room.Holds(file));
            Assert.True(room is not null, $"{file} is in no room of {Document}");
            var declared = Repository
                .Lines(file)
                .Select(line => Namespace().Match(line))
                .FirstOrDefault(m => m.Success);
            Assert.True(
                declared is null || IsIn(declared.Groups[1].Value, room.Namespace),
                $"{file}: found namespace {declared?.Groups[1].Value}, expected that of its room, {room.Namespace}"
            );
        }
    }

    [Fact]
    public void The_rooms_use_each_other_as_the_picture_says() =>
        AssertSame(
            Rooms.SelectMany(room =>
                Arrows(
                    room.Name,
                    Repository
                        .Files(room.Folder)
                        .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) && room.Holds(file))
                        .SelectMany(Repository.Lines)
                        .Select(line => Using().Match(line))
                        .Where(match => match.Success)
                        .Select(match => RoomOf(match.Groups[1].Value))
                        .Where(name => name != room.Name)
                )
            ),
            Rooms.SelectMany(room => Arrows(room.Name, room.Uses))
        );

    [Fact]
    public void Every_stop_of_a_way_is_a_file_or_a_folder()
    {
        var files = Repository.Files("src");
        Repository.AssertNone(
            Repository
                .Lines(Document)
                .Where(line => Stop().IsMatch(line))
                .SelectMany(line => Place().Matches(line).Select(match => match.Groups[1].Value))
                .Where(place =>
                    !files.Any(file =>
                        file.EndsWith($"/{place}.cs", StringComparison.Ordinal)
                        // `Kernel/Requests` stands in PaperAnalysis.Kernel.
                        || file.Contains($".{place}.cs", StringComparison.Ordinal)
                    )
                )
                .Select(place => $"{Document}: {place} is no file of src")
        );
    }

    private static void AssertSame(IEnumerable<string> code, IEnumerable<string> picture)
    {
        var (found, drawn) = (code.ToList(), picture.ToList());
        Repository.AssertNone([
            .. found.Except(drawn).Select(arrow => $"{arrow}: not in {Document}; where it is meant, write it there"),
            .. drawn.Except(found).Select(arrow => $"{arrow}: in {Document}, and not in the code; take it out there"),
        ]);
    }

    private static string RoomOf(string space) =>
        Rooms
            .Where(room => IsIn(space, room.Namespace))
            .OrderByDescending(room => room.Namespace.Length)
            .Select(room => room.Name)
            .FirstOrDefault()
        ?? $"({space})";

    private static bool IsIn(string space, string room) =>
        space == room || space.StartsWith(room + ".", StringComparison.Ordinal);

    private static IEnumerable<string> Arrows(string from, IEnumerable<string> to) =>
        to.Distinct().DefaultIfEmpty("nothing").Order(StringComparer.Ordinal).Select(one => $"{from} → {one}");

    private static string[] Names(string cell) =>
        cell == "—" ? [] : [.. cell.Split(',', StringSplitOptions.TrimEntries).Select(name => name.Trim('`'))];

    /// <summary>A numbered line.</summary>
    [GeneratedRegex(@"^\d+\. ")]
    private static partial Regex Stop();

    /// <summary><c>Sessions/ScriptSession.EvaluateAsync</c>, without the member.</summary>
    [GeneratedRegex(@"`(\w+(?:/\w+)+)(?:\.\w+)?`")]
    private static partial Regex Place();

    [GeneratedRegex(@"^namespace ([\w.]+)")]
    private static partial Regex Namespace();

    [GeneratedRegex(@"^(?:global )?using (?:static |\w+ = )?(PaperAnalysis\.[\w.]+);")]
    private static partial Regex Using();

    private sealed record Room(string Name, string Folder, string Namespace, IReadOnlyList<string> Uses)
    {
        public bool Holds(string file) => file.StartsWith(Folder + "/", StringComparison.Ordinal);
    }
}
