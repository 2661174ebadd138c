using System.Diagnostics;
using System.Globalization;

namespace PaperAnalysis.Benchmarks.Pages;

/// <summary>
/// The whole of <c>render</c> over many digests, as a user calls it: seconds and peak memory of the
/// process, and the bytes of each page beside plotly.js.
/// </summary>
internal static class RenderTrial
{
    private const int Digests = 262;
    private const double Seconds = 45;
    private const double Megabytes = 1200;
    private const double PageMegabytes = 3;

    /// <param name="folders">Folders of digests; without one, the first 262 days of the trial data.</param>
    /// <returns>1 where a bound is missed or a cell failed; 0 also where there is no data, which a line says.</returns>
    public static int Run(TextWriter output, IReadOnlyList<string> folders)
    {
        var work = Directory.CreateTempSubdirectory("render-");
        try
        {
            return (folders.Count > 0 ? folders : Days(output, work, Digests)).All(digests =>
                Measure(output, digests, work)
            )
                ? 0
                : 1;
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    /// <summary>A folder with the first days of the trial data; none, which a line says, where that is missing.</summary>
    public static IReadOnlyList<string> Days(TextWriter output, DirectoryInfo work, int most)
    {
        var days = DataFolder.Folder("hf_daily", "json");
        if (!Directory.Exists(days))
        {
            output.WriteLine($"render: skipped, '{days}' is missing; name the data's folder in PAPERANALYSIS_DATA.");
            return [];
        }

        var digests = work.CreateSubdirectory("digests");
        foreach (var file in Directory.GetFiles(days, "*.json").Order(StringComparer.Ordinal).Take(most))
        {
            File.Copy(file, Path.Combine(digests.FullName, Path.GetFileName(file)));
        }

        return [digests.FullName];
    }

    private static bool Measure(TextWriter output, string digests, DirectoryInfo work)
    {
        var pages = Path.Combine(work.FullName, "pages");
        var watch = Stopwatch.StartNew();
        using var process = Start(["--seeds", digests, "--out", pages]);
        var (told, faults) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var peak = 0.0;
        while (!process.WaitForExit(TimeSpan.FromMilliseconds(20)))
        {
            peak = Math.Max(peak, PeerTrial.HighWater(process.Id));
        }

        var seconds = watch.Elapsed.TotalSeconds;
        told.Wait();
        FileInfo[] written = Directory.Exists(pages) ? new DirectoryInfo(pages).GetFiles("*.html") : [];
        var largest = written.Select(page => page.Length / 1e6).DefaultIfEmpty().Max();
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"render of {digests}: {seconds:0.0} s (wanted {Seconds:0}), {peak:0} MB (wanted {Megabytes:0}), exit code {process.ExitCode}; largest page {largest:0.00} MB (wanted {PageMegabytes:0})"
            )
        );
        foreach (var page in written.OrderBy(page => page.Name, StringComparer.Ordinal))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {page.Name}: {page.Length} bytes"));
        }

        if (process.ExitCode != 0)
        {
            output.WriteLine(faults.Result);
        }

        return process.ExitCode == 0 && seconds <= Seconds && peak <= Megabytes && largest <= PageMegabytes;
    }

    /// <summary>Renders once; the exit code, and what was said of what went wrong.</summary>
    public static (int ExitCode, string Told) Render(IReadOnlyList<string> arguments)
    {
        using var process = Start(arguments);
        var (told, faults) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.WaitForExit();
        told.Wait();
        return (process.ExitCode, faults.Result);
    }

    private static Process Start(IReadOnlyList<string> arguments) =>
        Process.Start(
            new ProcessStartInfo("dotnet", [PeerTrial.CommandLine(), "render", .. arguments])
            {
                WorkingDirectory = DataFolder.Repository,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
}
