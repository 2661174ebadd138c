using System.Text;
using System.Text.Json;

namespace PaperAnalysis.Fuzz;

/// <summary>
/// The inputs that are kept with the code, a file of JSON strings for each target: what reaches every edge that the search
/// has reached, as few and as short as they were found. Bytes are the code units of Latin-1.
/// </summary>
internal static class KeptInputs
{
    public static IReadOnlyList<byte[]> Of(string target)
    {
        using var stream = typeof(KeptInputs).Assembly.GetManifestResourceStream(target + ".jsonl");
        if (stream is null)
        {
            return [];
        }
        using var reader = new StreamReader(stream);
        return
        [
            .. reader
                .ReadToEnd()
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(static line => Encoding.Latin1.GetBytes(JsonSerializer.Deserialize<string>(line)!)),
        ];
    }

    public static string ToLine(byte[] input) => JsonSerializer.Serialize(Encoding.Latin1.GetString(input));
}
