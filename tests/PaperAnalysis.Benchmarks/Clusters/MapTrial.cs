using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using PaperAnalysis.Clusters;
using PaperAnalysis.Digests;

namespace PaperAnalysis.Benchmarks.Clusters;

/// <summary>
/// A t-SNE map of 9,577 papers beside scikit-learn's, from the file to the measured map: whole processes, one after the
/// other in one run, so that a busy machine slows both. Both read, weigh terms, take 100 dimensions, draw and measure;
/// each map is measured against the vectors it was drawn from.
/// </summary>
internal static class MapTrial
{
    private const int Scored = 2_000;
    private const double WantedRatio = 4;

    public static void Run(TextWriter output)
    {
        var corpus = DataFolder.File("corpora", "hf10k.jsonl");
        var (ourSeconds, ours) = Measure("dotnet", [typeof(MapTrial).Assembly.Location, "map", corpus]);
        var (peerSeconds, peer) = Measure("/usr/bin/python3", [PeerTrial.PeerScript("p5_tsne.py"), corpus]);
        var (our, other) = (Quality(ours), Quality(peer));
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{ourSeconds:0.00} s against {peerSeconds:0.00} s: {peerSeconds / ourSeconds:0.0} times as fast (wanted {WantedRatio:0})"
            )
        );
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"the map alone: {Seconds(ours):0.00} s against {Seconds(peer):0.00} s"
            )
        );
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"trustworthiness {our.Trust:0.0000} against {other.Trust:0.0000}; 15-NN recall {our.Recall:0.0000} against {other.Recall:0.0000}"
            )
        );
    }

    /// <summary>Our part: one line in the peers' form.</summary>
    public static int Draw(string path)
    {
        var collection = Collection.Load([path]);
        // The peer's terms: single words in at least 5 papers and at most half of them.
        var space = VectorSpace.Of(collection.Papers, new VectorSpaceOptions { MaxN = 1, MinDocuments = 5 });
        var watch = Stopwatch.StartNew();
        var map = TSne.Of(space.Vectors);
        var seconds = watch.Elapsed.TotalSeconds;
        int[] rows = [.. Enumerable.Range(0, map.Points.Count)];
        new Random(0).Shuffle(rows);
        Array.Resize(ref rows, Math.Min(rows.Length, Scored));
        // As the peer does: trustworthiness among the drawn points alone, recall among all.
        var among = MapQuality.Of(space.Vectors.Rows(rows), map.Points.Rows(rows));
        var all = MapQuality.Of(space.Vectors, map.Points, new MapQualityOptions { Sample = Scored });
        var result = new
        {
            phases = new { map = seconds },
            n = map.Points.Count,
            quality = new
            {
                kl = map.Divergence,
                trust_2000 = among.Trustworthiness,
                knn15_recall = all.Recall,
            },
        };
        Console.WriteLine("RESULT " + JsonSerializer.Serialize(result));
        return 0;
    }

    private static (double Seconds, JsonElement Result) Measure(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var seconds = watch.Elapsed.TotalSeconds;
        var line = output.Split('\n').FirstOrDefault(l => l.StartsWith("RESULT ", StringComparison.Ordinal));
        return line is null
            ? throw new InvalidOperationException(
                $"{program} {string.Join(' ', arguments)} ended with exit code {process.ExitCode} and no RESULT line."
            )
            : (seconds, JsonDocument.Parse(line["RESULT ".Length..]).RootElement);
    }

    private static double Seconds(JsonElement result) => result.GetProperty("phases").GetProperty("map").GetDouble();

    private static (double Trust, double Recall) Quality(JsonElement result) =>
        (
            result.GetProperty("quality").GetProperty("trust_2000").GetDouble(),
            result.GetProperty("quality").GetProperty("knn15_recall").GetDouble()
        );
}
