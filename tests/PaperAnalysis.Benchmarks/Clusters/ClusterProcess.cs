using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using PaperAnalysis.Clusters;
using PaperAnalysis.Digests;

namespace PaperAnalysis.Benchmarks.Clusters;

/// <summary>
/// Papers read, placed and clustered in a process of its own: seconds and processor seconds of each step.
/// </summary>
internal static class ClusterProcess
{
    public static int Run(string path, int clusters)
    {
        using var process = Process.GetCurrentProcess();
        var (watch, used) = (Stopwatch.StartNew(), process.TotalProcessorTime);
        var papers = Collection.Load([path]).Papers;
        Lap($"read {papers.Count} papers");
        var weights = TermWeights.Of(papers);
        Lap($"weigh {weights.Terms.Count} terms, {weights.Values.Length} weights");
        var space = VectorSpace.Of(weights);
        Lap(
            $"{space.Dimensions} dimensions, explained variance {space.TotalExplainedVariance:0.0000}, last singular value {space.SingularValues[^1]:0.0000}"
        );
        var result = KMeans.Of(space.Vectors, clusters);
        Lap($"inertia {result.Inertia:0.00} after {result.Iterations} iterations");
        process.Refresh();
        Console.WriteLine(
            FormattableString.Invariant(
                $"{(DateTime.Now - process.StartTime).TotalSeconds:0.00} s ({process.TotalProcessorTime.TotalSeconds:0.00} s of processors) the whole process, peak {process.PeakWorkingSet64 / 1e6:0} MB; vectors and labels {Fingerprint(space.Vectors, result.Clustering)}"
            )
        );
        return 0;

        void Lap(FormattableString what)
        {
            process.Refresh();
            var now = process.TotalProcessorTime;
            Console.WriteLine(
                FormattableString.Invariant(
                    $"{watch.Elapsed.TotalSeconds:0.00} s ({(now - used).TotalSeconds:0.00} s of processors) {FormattableString.Invariant(what)}"
                )
            );
            used = now;
            watch.Restart();
        }
    }

    // Every bit of the result, to compare runs on other processors and with other numbers of threads.
    private static string Fingerprint(Vectors vectors, Clustering clustering)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(MemoryMarshal.AsBytes(vectors.Values));
        hash.AppendData(MemoryMarshal.AsBytes(clustering.Labels));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }
}
