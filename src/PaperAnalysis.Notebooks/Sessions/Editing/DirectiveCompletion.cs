using System.Text.RegularExpressions;
using PaperAnalysis.Notebooks.Sessions.Magics;

namespace PaperAnalysis.Notebooks.Sessions.Editing;

/// <summary>Completes what stands in the lines for the session: magics, paths, and packages on this machine.</summary>
internal static partial class DirectiveCompletion
{
    private const string Nuget = "nuget:";

    /// <returns>Null where the cursor stands in C#.</returns>
    public static Completions? Complete(string code, int cursor, string workingDirectory)
    {
        var start = cursor == 0 ? 0 : code.LastIndexOf('\n', cursor - 1) + 1;
        var line = code[start..cursor];
        if (MagicWord().Match(line) is { Success: true } magic)
        {
            var typed = magic.Groups["text"];
            return Matching(
                MagicTable.All.Select(known => new CompletionMatch(known.Name, "magic", known.Help)),
                typed.Value,
                start + typed.Index,
                cursor
            );
        }
        if (Quoted().Match(line) is not { Success: true } quoted)
        {
            return null;
        }
        var (kind, text) = (quoted.Groups["kind"].Value, quoted.Groups["text"]);
        var at = start + text.Index;
        if (kind == "r" && text.Value.TrimStart().StartsWith(Nuget, StringComparison.OrdinalIgnoreCase))
        {
            return Packages(text.Value, at, cursor);
        }
        return Paths(text.Value, at, cursor, workingDirectory, kind == "r" ? [".dll", ".csproj"] : [".csx"]);
    }

    private static Completions Packages(string text, int at, int cursor)
    {
        var known = PackagesFolder();
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        var from = comma < 0 ? text.IndexOf(':', StringComparison.Ordinal) + 1 : comma + 1;
        while (from < text.Length && text[from] == ' ')
        {
            from++;
        }
        var folder =
            comma < 0
                ? known
                : Path.Combine(
                    known,
                    text[(text.IndexOf(':', StringComparison.Ordinal) + 1)..comma].Trim().ToLowerInvariant()
                );
        var names = Directory.Exists(folder)
            ? Directory
                .EnumerateDirectories(folder)
                .Select(path => Path.GetFileName(path))
                .Where(name => !name.StartsWith('.'))
            : [];
        return Matching(
            names.Select(name => new CompletionMatch(name, comma < 0 ? "package" : "version", "")),
            text[from..],
            at + from,
            cursor
        );
    }

    private static string PackagesFolder() =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    private static Completions Paths(string text, int at, int cursor, string workingDirectory, string[] extensions)
    {
        var slash = text.LastIndexOf('/') + 1;
        var folder = Path.GetFullPath(text[..slash], workingDirectory);
        if (!Directory.Exists(folder))
        {
            return new Completions([], cursor, cursor);
        }
        var folders = Directory
            .EnumerateDirectories(folder)
            .Select(path => new CompletionMatch(Path.GetFileName(path) + "/", "folder", ""));
        var files = Directory
            .EnumerateFiles(folder)
            .Where(path => extensions.Contains(Path.GetExtension(path)))
            .Select(path => new CompletionMatch(Path.GetFileName(path), "file", ""));
        return Matching(files.Concat(folders.Where(f => !f.Text.StartsWith('.'))), text[slash..], at + slash, cursor);
    }

    private static Completions Matching(IEnumerable<CompletionMatch> all, string prefix, int start, int cursor) =>
        new(
            [
                .. all.Where(match => match.Text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                    .OrderBy(match => match.Text, StringComparer.Ordinal),
            ],
            start,
            cursor
        );

    [GeneratedRegex(@"^\s*(?<text>#!\w*)$", RegexOptions.NonBacktracking)]
    private static partial Regex MagicWord();

    [GeneratedRegex("^\\s*#(?<kind>r|load)\\s+\"(?<text>[^\"]*)$", RegexOptions.NonBacktracking)]
    private static partial Regex Quoted();
}
