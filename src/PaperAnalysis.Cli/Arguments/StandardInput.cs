using System.Globalization;
using PaperAnalysis.Digests;

namespace PaperAnalysis.Cli.Verbs;

/// <summary>The path <c>-</c>, which stands for a digest on standard input.</summary>
internal static class StandardInput
{
    public const string Path = "-";
    private const string Name = "stdin";

    /// <summary>Reads the digests that paths stand for, one of which may be <c>-</c>.</summary>
    /// <exception cref="DigestException">A named file, or all of a folder or pattern, yields no paper.</exception>
    public static Collection Load(string[] paths, ReadOptions options, Terminal terminal)
    {
        if (!paths.Contains(Path))
        {
            return Collection.Load(paths, options);
        }

        string[] files = [.. paths.Where(static path => path != Path)];
        var others = files.Length == 0 ? new Collection([]) : Collection.Load(files, options);
        var taken = others.Digests.Select(static digest => digest.Name).ToHashSet(StringComparer.Ordinal);
        var name = Enumerable
            .Range(1, taken.Count + 1)
            .Select(static i => i == 1 ? Name : string.Create(CultureInfo.InvariantCulture, $"{Name}-{i}"))
            .First(candidate => !taken.Contains(candidate));
        using var input = terminal.Input();
        var read = Digest.Read(name, Name, input, options);
        // A collection repeats the warnings of its digests.
        return new Collection(
            others.Digests.Append(read),
            others.Warnings.Except(others.Digests.SelectMany(static digest => digest.Warnings))
        );
    }

    /// <summary>
    /// Puts standard input into a file where one of the paths is <c>-</c>, for who reads paths alone. The folder is to be
    /// removed afterwards; null where there is none.
    /// </summary>
    public static DirectoryInfo? Spool(string[] paths, Terminal terminal)
    {
        if (!paths.Contains(Path))
        {
            return null;
        }

        var folder = Directory.CreateTempSubdirectory("paper-analysis-");
        var file = System.IO.Path.Combine(folder.FullName, Name);
        using (var input = terminal.Input())
        using (var copy = File.Create(file))
        {
            input.CopyTo(copy);
        }

        for (var i = 0; i < paths.Length; i++)
        {
            paths[i] = paths[i] == Path ? file : paths[i];
        }

        return folder;
    }
}
