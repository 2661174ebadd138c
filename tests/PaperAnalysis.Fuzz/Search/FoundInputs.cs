using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PaperAnalysis.Fuzz.Search;

/// <summary>What was found, one input for each place in the code that it comes from.</summary>
internal sealed class FoundInputs(string folder)
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public int Count => Directory.Exists(folder) ? Directory.GetFiles(folder, "*.txt").Length : 0;

    public void Add(byte[] input, Exception thrown) => Add(input, KindOf(thrown), thrown.ToString());

    /// <summary>What two inputs have in common that show the same fault.</summary>
    public static string KindOf(Exception thrown)
    {
        // The place is the nearest frame of ours. Those above it depend on what the compiler has inlined.
        var frames = new StackTrace(thrown, fNeedFileInfo: false)
            .GetFrames()
            .Select(static frame => frame.GetMethod())
            .Where(static method =>
                method?.DeclaringType?.FullName is { } type
                && type.StartsWith("PaperAnalysis", StringComparison.Ordinal)
                && !type.StartsWith("PaperAnalysis.Fuzz", StringComparison.Ordinal)
            )
            .Take(1)
            .Select(static method => $"{method!.DeclaringType}.{method.Name}");
        var promise = thrown is Targets.BrokenPromiseException ? thrown.Message : "";
        return $"{thrown.GetType()} {promise} {string.Join(" < ", frames)}";
    }

    public void Add(byte[] input, string kind, string told)
    {
        if (!_known.Add(kind))
        {
            return;
        }
        Directory.CreateDirectory(folder);
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(kind)))[..12];
        var file = Path.Combine(folder, name);
        if (!File.Exists(file + ".txt"))
        {
            File.WriteAllBytes(file, input);
            var text = string.Create(CultureInfo.InvariantCulture, $"{kind}\n{input.Length} bytes\n{told}\n");
            // A message may hold half a surrogate pair.
            File.WriteAllBytes(file + ".txt", Encoding.UTF8.GetBytes(text));
        }
    }
}
