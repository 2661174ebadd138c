using System.Globalization;
using System.Text.Json;

namespace PaperAnalysis.Mutation;

/// <summary>A change of the code, as the mutation tool reports it.</summary>
/// <param name="Path">Relative to the folder of the project.</param>
/// <param name="Code">The line where the change begins.</param>
internal sealed record Mutant(int Id, string Path, int Line, string Code, string Kind, string Replacement)
{
    /// <summary>The mutants of a folder that compile, in an order that the seed decides.</summary>
    public static IReadOnlyList<Mutant> Drawn(string report, string folder, int seed)
    {
        using var read = JsonDocument.Parse(File.ReadAllBytes(report));
        Mutant[] all =
        [
            .. read
                .RootElement.GetProperty("files")
                .EnumerateObject()
                .SelectMany(static file => Of(file.Name, file.Value))
                .Where(m => m.Path.StartsWith(folder + "/", StringComparison.Ordinal))
                .OrderBy(static m => m.Id),
        ];
        new Random(seed).Shuffle(all);
        return all;
    }

    public override string ToString() => $"{Path}:{Line}: {Code}  =>  {Replacement} ({Kind})";

    private static IEnumerable<Mutant> Of(string path, JsonElement file)
    {
        var lines = file.GetProperty("source").GetString()!.Split('\n');
        var name = path.Replace('\\', '/');
        name = name[(name.LastIndexOf("/PaperAnalysis", StringComparison.Ordinal) + 1)..];
        name = name[(name.IndexOf('/', StringComparison.Ordinal) + 1)..];
        foreach (var mutant in file.GetProperty("mutants").EnumerateArray())
        {
            if (mutant.GetProperty("status").GetString() is not ("CompileError" or "Ignored"))
            {
                var line = mutant.GetProperty("location").GetProperty("start").GetProperty("line").GetInt32();
                yield return new Mutant(
                    int.Parse(mutant.GetProperty("id").GetString()!, CultureInfo.InvariantCulture),
                    name,
                    line,
                    lines[line - 1].Trim(),
                    mutant.GetProperty("mutatorName").GetString()!,
                    string.Join(
                        ' ',
                        mutant
                            .GetProperty("replacement")
                            .GetString()!
                            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                    )
                );
            }
        }
    }
}
