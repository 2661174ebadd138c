using System.Diagnostics;
using PaperAnalysis.Cli.Tests.Verbs;

namespace PaperAnalysis.Cli.Tests.House;

/// <summary>The step of the build that fetches plotly.js, with an npm that fails when it is told to.</summary>
public sealed class PlotlyBuildTests : IDisposable
{
    private const string Targets = "src/PaperAnalysis.Notebooks/Pages/Plotly";
    private readonly Workspace _workspace = new();

    [Fact]
    public void What_a_failed_or_ended_build_left_is_fetched_by_the_next()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }
        foreach (var name in (string[])["Plotly.targets", "package.json", "package-lock.json"])
        {
            File.Copy(Path.Combine(Repository.Root, Targets, name), _workspace.At(name));
        }
        File.WriteAllText(
            _workspace.At("a.proj"),
            """<Project DefaultTargets="FetchPlotly"><PropertyGroup><BaseIntermediateOutputPath>obj/</BaseIntermediateOutputPath></PropertyGroup><Import Project="Plotly.targets" /></Project>"""
        );
        var npm = _workspace.At("npm");
        File.WriteAllText(
            npm,
            $"""
            #!/bin/sh
            echo >> '{_workspace.At("calls")}'
            [ -z "$FAILING" ] || exit 1
            package=node_modules/plotly.js-strict-dist-min
            mkdir -p $package && echo whole > $package/plotly-strict.min.js
            """
        );
        File.SetUnixFileMode(npm, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var script = _workspace.At("obj", "plotly", "plotly.min.js");

        Assert.Contains("npm is missing or could not fetch plotly.js", Build(failing: true), StringComparison.Ordinal);
        Assert.False(File.Exists(script));
        Build(failing: false);
        Assert.Equal((2, "whole\n"), (Calls(), File.ReadAllText(script)));
        Build(failing: false);
        Assert.Equal(2, Calls());

        // Ended while the script was copied.
        File.WriteAllText(script, "who");
        File.Delete(_workspace.At("obj", "plotly", "fetched"));
        Build(failing: false);
        Assert.Equal((3, "whole\n"), (Calls(), File.ReadAllText(script)));

        int Calls() => File.ReadLines(_workspace.At("calls")).Count();
    }

    public void Dispose() => _workspace.Dispose();

    private string Build(bool failing)
    {
        var start = new ProcessStartInfo("dotnet", ["msbuild", _workspace.At("a.proj"), "-nodeReuse:false"])
        {
            RedirectStandardOutput = true,
            Environment =
            {
                ["PATH"] = _workspace.At() + ":" + Environment.GetEnvironmentVariable("PATH"),
                ["FAILING"] = failing ? "yes" : "",
            },
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, output);
        return output;
    }
}
