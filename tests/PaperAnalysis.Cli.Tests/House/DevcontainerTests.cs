using System.Text.Json;
using System.Text.Json.Nodes;

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
