using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using PaperAnalysis.Clusters;
using PaperAnalysis.Frames;
using PaperAnalysis.Frequency;
using PaperAnalysis.Statistics;

namespace PaperAnalysis.Benchmarks.Validation;

/// <summary>
/// Random inputs, given to our measures and by <c>peers.py</c> beside this file to scipy, scikit-learn and to formulas
/// written again in numpy.
/// </summary>
internal static class PeerSection
{
    private const int Seed = 1;
    private const int Cases = 200;
    private const int Heavy = 40;

    public static void Write(TextWriter output)
    {
        output.WriteLine(
            $"Our values and theirs on the same random inputs (seed {Seed}): tables of small and large counts, texts of 2 to 40 parts, labels of 10 to 300 points in 1 to 12 clusters, points in 2 to 20 dimensions. Points are stored in single precision."
        );
        output.WriteLine();
        output.WriteLine("| measure | compared with | cases | largest difference |");
        output.WriteLine("| --- | --- | --- | --- |");
        foreach (var line in Compared([.. All(new Random(Seed))]))
        {
            var row = JsonDocument.Parse(line).RootElement;
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {row.GetProperty("measure")} | {row.GetProperty("peer")} | {row.GetProperty("cases")} | {row.GetProperty("largest").GetDouble():0.0e+0} |"
                )
            );
        }
    }

    private static string[] Compared(IReadOnlyList<object> cases)
    {
        var script = DataFolder.Existing(
            Path.Combine(DataFolder.Repository, "tests", "PaperAnalysis.Benchmarks", "Validation", "peers.py"),
            "run this in the repository"
        );
        var start = new ProcessStartInfo("/usr/bin/python3", [script])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        using var peer = Process.Start(start)!;
        var reading = peer.StandardOutput.ReadToEndAsync();
        foreach (var one in cases)
        {
            peer.StandardInput.WriteLine(JsonSerializer.Serialize(one));
        }

        peer.StandardInput.Close();
        var answer = reading.GetAwaiter().GetResult();
        peer.WaitForExit();
        return peer.ExitCode == 0
            ? answer.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            : throw new InvalidOperationException(
                $"peers.py ended with {peer.ExitCode}; its message stands above. It needs Debian's python3-sklearn."
            );
    }

    private static IEnumerable<object> All(Random random) =>
        Enumerable
            .Range(0, Cases)
            .SelectMany(i => Tables(random).Concat(Texts(random)).Concat(Laws(random)).Concat(Labels(random)))
            .Concat(Enumerable.Range(0, Heavy).SelectMany(i => Spaces(random)));

    private static IEnumerable<object> Tables(Random random)
    {
        var most = random.Next(2) == 0 ? 20 : 5_000;
        var (a, b, c, d) = (Count(), Count(), Count(), Count());
        var table = new ContingencyTable(a, b, c, d);
        yield return new
        {
            measure = "G²",
            a,
            b,
            c,
            d,
            ours = Association.LogLikelihood(table),
        };
        yield return new
        {
            measure = "χ²",
            a,
            b,
            c,
            d,
            ours = Association.ChiSquared(table),
        };

        int Count() => random.Next(1, most);
    }

    private static IEnumerable<object> Texts(Random random)
    {
        int[] sizes = [.. Enumerable.Range(0, random.Next(2, 40)).Select(_ => random.Next(5, 400))];
        var counts = Array.ConvertAll(sizes, size => random.Next(3) == 0 ? 0 : random.Next(1, size));
        counts[0]++;
        (string Name, double Value)[] values =
        [
            ("DP", Dispersion.Dp(counts, sizes)),
            ("DPnorm", Dispersion.DpNorm(counts, sizes)),
            ("Juilland's D", Dispersion.JuillandD(counts, sizes)),
            ("Rosengren's S", Dispersion.RosengrenS(counts, sizes)),
            ("Kullback–Leibler divergence", Dispersion.KullbackLeibler(counts, sizes)),
        ];
        return values.Select(value =>
            (object)
                new
                {
                    measure = value.Name,
                    counts,
                    sizes,
                    ours = value.Value,
                }
        );
    }

    private static IEnumerable<object> Laws(Random random)
    {
        var n = random.Next(1, 500);
        var k = random.Next(n + 1);
        var (low, high) = Wilson.Interval(k, n, 0.95);
        yield return new
        {
            measure = "Wilson interval",
            k,
            n,
            ours = new[] { low, high },
        };
        var (a, b) = (Math.Exp(random.NextDouble() * 6 - 1), Math.Exp(random.NextDouble() * 6 - 1));
        var p = random.Next(2) == 0 ? 0.025 : 0.975;
        yield return new
        {
            measure = "gamma quantile",
            a,
            p,
            ours = GammaLaw.Quantile(a, p),
        };
        yield return new
        {
            measure = "beta quantile",
            a,
            b,
            p,
            ours = 1 / (1 + Math.Exp(-BetaLaw.QuantileLogit(a, b, p))),
        };
        var df = random.Next(2, 400);
        yield return new
        {
            measure = "Student's quantile",
            df,
            ours = Confidence.Student(0.95, df),
        };
        double[] tests = [.. Enumerable.Range(0, random.Next(1, 60)).Select(_ => Math.Pow(random.NextDouble(), 3))];
        yield return new
        {
            measure = "Benjamini–Hochberg",
            p = tests,
            ours = BenjaminiHochberg.Adjust(tests),
        };
        double[] x = [.. Enumerable.Range(0, random.Next(3, 80)).Select(_ => (double)random.Next(20))];
        x[0] = 20;
        var y = Array.ConvertAll(x, value => value + random.Next(30));
        y[0] = 60;
        var frame = DataFrame.FromRecords(x.Zip(y, static (x, y) => new { x, y }));
        yield return new
        {
            measure = "Pearson's correlation",
            x,
            y,
            ours = frame.Correlation("x", "y"),
        };
        yield return new
        {
            measure = "Spearman's correlation",
            x,
            y,
            ours = frame.Correlation("x", "y", CorrelationMethod.Spearman),
        };
    }

    private static IEnumerable<object> Labels(Random random)
    {
        var n = random.Next(10, 300);
        var (first, second) = (random.Next(1, 13), random.Next(1, 13));
        int[] x = [.. Enumerable.Range(0, n).Select(_ => random.Next(first))];
        int[] y = [.. x.Select(label => random.Next(2) == 0 ? label : random.Next(second))];
        var agreement = Agreement.Of(x, y);
        (string Name, double Value)[] values =
        [
            ("adjusted Rand index", agreement.AdjustedRand),
            ("mutual information", agreement.MutualInformation),
            ("adjusted mutual information", agreement.AdjustedMutualInformation),
            ("homogeneity", agreement.Homogeneity),
            ("completeness", agreement.Completeness),
            ("V-measure", agreement.VMeasure),
        ];
        return values.Select(value =>
            (object)
                new
                {
                    measure = value.Name,
                    x,
                    y,
                    ours = value.Value,
                }
        );
    }

    private static IEnumerable<object> Spaces(Random random)
    {
        var (n, dimensions) = (random.Next(20, 150), random.Next(2, 20));
        float[] values = [.. Enumerable.Range(0, n * dimensions).Select(_ => (float)(random.NextDouble() - 0.4))];
        var points = new Vectors(values, dimensions);
        var x = values.Chunk(dimensions).ToArray();
        int[] labels = [.. Enumerable.Range(0, n).Select(i => i < 4 ? i % 4 : random.Next(4))];
        var clustering = Clustering.Of(labels, out _);
        foreach (var distance in new[] { Distance.Euclidean, Distance.Cosine })
        {
            yield return new
            {
                measure = $"silhouette, {(distance == Distance.Cosine ? "cosine" : "Euclidean")}",
                x,
                labels,
                ours = Silhouette.Of(points, clustering, new SilhouetteOptions { Distance = distance }).Mean,
            };
        }

        float[] map = [.. Enumerable.Range(0, n * 2).Select(_ => (float)random.NextDouble())];
        const int Neighbours = 5;
        yield return new
        {
            measure = "trustworthiness",
            x,
            y = map.Chunk(2).ToArray(),
            k = Neighbours,
            ours = MapQuality
                .Of(points, new Vectors(map, 2), new MapQualityOptions { Neighbours = Neighbours })
                .Trustworthiness,
        };
        foreach (var linkage in new[] { Linkage.Ward, Linkage.Average })
        {
            yield return new
            {
                measure = linkage == Linkage.Ward ? "Ward's heights" : "average linkage's heights",
                x,
                ours = Agglomerative.Of(points, linkage).Merges.Select(static merge => merge.Height).Order().ToArray(),
            };
        }
    }
}
