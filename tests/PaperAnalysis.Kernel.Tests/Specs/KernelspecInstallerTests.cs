using System.Buffers.Binary;
using System.Xml.Linq;
using PaperAnalysis.Kernel.Specs;

namespace PaperAnalysis.Kernel.Tests.Specs;

public sealed class KernelspecInstallerTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kernels-");
    private readonly KernelspecInstaller _installer;

    public KernelspecInstallerTests() => _installer = new(Path.Combine(_folder.FullName, "kernels"));

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void It_writes_what_clients_read()
    {
        var spec = Install("csharp");
        Assert.Equal(
            """
            {
             "argv": [
              "/dotnet",
              "/a b/paper-analysis.dll",
              "kernel",
              "run",
              "--connection-file",
              "{connection_file}"
             ],
             "display_name": "C# (test)",
             "interrupt_mode": "message",
             "language": "C#",
             "metadata": {
              "debugger": false,
              "paper_analysis": {
               "version": "0.1.0"
              }
             }
            }

            """,
            File.ReadAllText(Path.Combine(spec.Folder, "kernel.json"))
        );
        Assert.Equal(["kernel.json", "logo-32x32.png", "logo-64x64.png", "logo-svg.svg"], Files(spec.Folder));
        // Nothing half written is left beside it.
        Assert.Equal(["csharp"], Directory.GetDirectories(KernelsFolder).Select(Path.GetFileName));
    }

    [Fact]
    public void The_logos_are_of_the_form_and_the_size_that_their_names_say()
    {
        var folder = Install("csharp").Folder;
        foreach (var size in new[] { 32, 64 })
        {
            var png = File.ReadAllBytes(Path.Combine(folder, $"logo-{size}x{size}.png"));
            Assert.Equal([137, 80, 78, 71, 13, 10, 26, 10], png[..8]);
            Assert.Equal(
                (size, size),
                (
                    BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)),
                    BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20))
                )
            );
        }
        var svg = XDocument.Load(Path.Combine(folder, "logo-svg.svg")).Root!;
        Assert.Equal("0 0 64 64", svg.Attribute("viewBox")!.Value);
        Assert.Equal("#5B3FA0", svg.Elements().First().Attribute("fill")!.Value);
        Assert.Equal(7, svg.Elements().Count());
    }

    [Fact]
    public void Plotly_comes_along_so_that_charts_need_no_net()
    {
        var plotly = Path.Combine(_folder.FullName, "plotly.js");
        File.WriteAllText(plotly, "Plotly");
        var spec = _installer.Install("csharp", "C#", ["x"], plotly);
        Assert.Equal("Plotly", File.ReadAllText(Path.Combine(spec.Folder, "plotly.min.js")));
    }

    [Fact]
    public void Installing_again_replaces_the_whole_folder()
    {
        var spec = Install("csharp");
        File.WriteAllText(Path.Combine(spec.Folder, "stale.txt"), "");
        _installer.Install("csharp", "C# (new)", ["x"], null);
        Assert.Equal("C# (new)", Assert.Single(_installer.Installed()).DisplayName);
        Assert.DoesNotContain("stale.txt", Files(spec.Folder));
        Assert.Equal(["csharp"], Directory.GetDirectories(KernelsFolder).Select(Path.GetFileName));
    }

    [Fact]
    public void The_kernel_of_another_program_is_neither_replaced_nor_removed_nor_listed()
    {
        var other = Path.Combine(KernelsFolder, ".net-csharp");
        Directory.CreateDirectory(other);
        File.WriteAllText(Path.Combine(other, "kernel.json"), """{"argv":["dotnet-interactive"]}""");
        var error = Assert.Throws<ForeignKernelException>(() => Install(".net-csharp"));
        Assert.Equal(
            $"{other} is another program's kernel and stays as it is; choose another name with --name",
            error.Message
        );
        Assert.False(_installer.Uninstall(".net-csharp"));
        Assert.Empty(_installer.Installed());
        Assert.Equal(["kernel.json"], Files(other));
    }

    [Fact]
    public void Uninstalling_removes_ours_and_only_ours()
    {
        Install("b");
        Install("a");
        Assert.Equal(["a", "b"], _installer.Installed().Select(s => s.Name));
        Assert.True(_installer.Uninstall("a"));
        Assert.False(_installer.Uninstall("a"));
        Assert.Equal(["b"], _installer.Installed().Select(s => s.Name));
        // The way out, which leads past a folder that no client lists, leaves nothing.
        Assert.Equal(["kernels"], Directory.GetFileSystemEntries(_folder.FullName).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("a/b")]
    [InlineData("a b")]
    public void A_name_that_Jupyter_would_not_take_is_refused(string name)
    {
        Assert.Equal(
            $"found kernel name '{name}', expected letters, digits, '-', '_' and '.' only",
            Assert.Throws<ArgumentException>(() => Install(name)).Message
        );
        Assert.False(_installer.Uninstall(name));
    }

    [Fact]
    public void A_clash_inside_leaves_nothing_half_written()
    {
        Assert.Throws<FileNotFoundException>(() =>
            _installer.Install("csharp", "C#", ["x"], Path.Combine(_folder.FullName, "missing"))
        );
        Assert.Empty(Directory.GetFileSystemEntries(KernelsFolder));
        Assert.Equal(["kernels"], Directory.GetFileSystemEntries(_folder.FullName).Select(Path.GetFileName));
    }

    /// <summary>
    /// Before, a killed installation left folders among the kernels, and clients offered them as kernels.
    /// </summary>
    [Fact]
    public void What_a_killed_installation_left_is_not_listed_and_removed_by_the_next()
    {
        var remains = Path.Combine(KernelsFolder, $".csharp.{Guid.NewGuid():N}");
        Directory.Move(Install("csharp").Folder, remains);
        var making = Path.Combine(_folder.FullName, ".paper-analysis-kernels", $"csharp.{Guid.NewGuid():N}");
        Directory.CreateDirectory(making);
        Assert.Empty(_installer.Installed());

        foreach (var folder in new[] { remains, making })
        {
            Directory.SetLastWriteTimeUtc(folder, DateTime.UtcNow - TimeSpan.FromHours(1));
        }
        Install("csharp");
        Assert.Equal(["csharp"], Directory.GetFileSystemEntries(KernelsFolder).Select(Path.GetFileName));
        Assert.Equal(["kernels"], Directory.GetFileSystemEntries(_folder.FullName).Select(Path.GetFileName));
    }

    private string KernelsFolder => Path.Combine(_folder.FullName, "kernels");

    private Kernelspec Install(string name) =>
        _installer.Install(
            name,
            "C# (test)",
            ["/dotnet", "/a b/paper-analysis.dll", "kernel", "run", "--connection-file", "{connection_file}"],
            null
        );

    private static IEnumerable<string?> Files(string folder) =>
        Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal);
}
