using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using PaperAnalysis.Cli.Tests.Verbs;

namespace PaperAnalysis.Cli.Tests.House;

/// <summary>The devcontainer asks for what the project needs, and nothing that takes minutes at each creation.</summary>
public sealed class DevcontainerTests
{
    private const string Folder = ".devcontainer";

    private static readonly JsonNode Configuration = JsonNode.Parse(
        File.ReadAllText(Path.Combine(Repository.Root, Folder, "devcontainer.json")),
        documentOptions: new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip }
    )!;

    [Fact]
    public void Its_image_brings_the_SDK_that_global_json_asks_for()
    {
        var wanted = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "global.json")))!["sdk"]![
            "version"
        ]!;
        var major = wanted.GetValue<string>().Split('.')[0];
        Assert.EndsWith($"/dotnet:{major}.0", Configuration["image"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("postCreateCommand", ".devcontainer/setup")]
    [InlineData("postStartCommand", ".devcontainer/serve.js")]
    public void Its_commands_name_files_that_are_there(string command, string file)
    {
        Assert.Contains($" {file}", Configuration[command]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(Repository.Root, file)));
    }

    [Fact]
    public void It_installs_no_packages_and_leaves_one_kernel_and_the_pages()
    {
        var setup = Repository.Lines(Path.Combine(Folder, "setup"));
        Assert.DoesNotContain(setup, line => line.Contains("apt", StringComparison.Ordinal));
        Assert.Equal(
            ["kernel install", "kernel uninstall --name .net-csharp", "render"],
            setup
                .Where(line => line.StartsWith("\"${program[@]}\" ", StringComparison.Ordinal))
                .Select(line => line.Split(' ', 2)[1])
        );
    }

    // Each of its calls fails in turn: nothing after it is called, and the next run does it all.
    [Fact]
    public void A_setup_that_failed_at_any_step_is_finished_by_the_next()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }
        string[] all = ["build", "kernel install", "kernel uninstall", "render"];
        using var workspace = new Workspace();
        Directory.CreateDirectory(workspace.At(Folder));
        File.Copy(Path.Combine(Repository.Root, Folder, "setup"), workspace.At(Folder, "setup"));
        var calls = workspace.At("calls");
        var dotnet = workspace.At("dotnet");
        // Notes the words that say what was asked for, and fails at the call whose number it is told.
        File.WriteAllText(
            dotnet,
            $"""
            #!/bin/sh
            for word; do case $word in build|kernel|install|uninstall|render) printf '%s ' "$word" >> '{calls}';; esac; done
            echo >> '{calls}'
            [ "$(wc -l < '{calls}')" != "$FAILING" ]
            """
        );
        File.SetUnixFileMode(dotnet, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        for (var failing = 1; failing <= all.Length; failing++)
        {
            var (exit, error) = Setup(workspace, failing);
            Assert.Equal(1, exit);
            Assert.Equal(all[..failing], Calls());
            Assert.Contains("Run bash .devcontainer/setup again.", error, StringComparison.Ordinal);
            Assert.Equal((0, ""), Setup(workspace, 0));
            Assert.Equal(all, Calls());
        }

        string[] Calls()
        {
            string[] lines = [.. File.ReadLines(calls).Select(line => line.Trim())];
            File.Delete(calls);
            return lines;
        }
    }

    private static (int Exit, string Error) Setup(Workspace workspace, int failing)
    {
        var start = new ProcessStartInfo("bash", [workspace.At(Folder, "setup")])
        {
            RedirectStandardError = true,
            Environment =
            {
                ["PATH"] = workspace.At() + ":" + Environment.GetEnvironmentVariable("PATH"),
                ["FAILING"] = failing.ToString(CultureInfo.InvariantCulture),
            },
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, error);
    }

    [Fact]
    public void What_is_served_opens_by_itself()
    {
        var port = Configuration["forwardPorts"]![0]!.GetValue<int>();
        Assert.Contains(
            Repository.Lines(Path.Combine(Folder, "serve.js")),
            line => line.Contains($".listen({port}, ", StringComparison.Ordinal)
        );
        var attributes = Configuration["portsAttributes"]![
            port.ToString(System.Globalization.CultureInfo.InvariantCulture)
        ]!;
        Assert.Equal("openPreview", attributes["onAutoForward"]!.GetValue<string>());
    }
}
