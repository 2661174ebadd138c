using System.IO.Compression;
using PaperAnalysis.Notebooks.Sessions.References;

namespace PaperAnalysis.Notebooks.Tests.Sessions.References;

public class PackageSetTests
{
    [Fact]
    public void A_package_is_restored_with_what_it_needs()
    {
        using var folder = new TemporaryFolder();
        var resolver = new ReferenceResolver(folder.Path, folder.Path);

        var resolved = resolver.Resolve("nuget: MathNet.Numerics, 5.0.0", null, _ => { }, default);

        Assert.Equal(["MathNet.Numerics.dll"], resolved.Assemblies.Select(Path.GetFileName));
        Assert.All(resolved.Assemblies, file => Assert.True(File.Exists(file)));
    }

    [Fact]
    public void An_unknown_package_leaves_the_session_able_to_restore_others()
    {
        using var folder = new TemporaryFolder();
        var resolver = new ReferenceResolver(folder.Path, folder.Path);
        // A folder is the only source, so that nothing is asked for outside this machine.
        folder.Write(
            "nuget.config",
            """<configuration><packageSources><clear /><add key="here" value="." /></packageSources></configuration>"""
        );

        var error = Assert.Throws<ReferenceException>(() =>
            resolver.Resolve("nuget: No.Such.Package, 1.2.3", null, _ => { }, default)
        );

        Assert.StartsWith(
            "The package No.Such.Package 1.2.3 could not be restored",
            error.Message,
            StringComparison.Ordinal
        );
        Assert.Contains("NU1101", error.Message, StringComparison.Ordinal);
        var dll = typeof(PackageSetTests).Assembly.Location;
        Assert.Equal(dll, resolver.Resolve(dll, null, _ => { }, default).Assemblies[0]);
    }

    [Theory]
    [InlineData("nuget: Small", "#r \"nuget: Small, 1.2.0\"")]
    [InlineData("nuget: Small, 1.*", "#r \"nuget: Small, 1.2.0\"")]
    [InlineData("nuget: Small, 1.2", null)]
    [InlineData("nuget: Small, 1.2.0", null)]
    public void The_version_that_came_is_said_where_none_was_asked_for(string asked, string? note)
    {
        using var folder = new TemporaryFolder();
        // Nothing is asked for outside this machine, and nothing stays on it.
        folder.Write(
            "nuget.config",
            """
            <configuration>
              <config><add key="globalPackagesFolder" value="restored" /></config>
              <packageSources><clear /><add key="here" value="." /></packageSources>
            </configuration>
            """
        );
        using (var package = ZipFile.Open(Path.Combine(folder.Path, "Small.1.2.0.nupkg"), ZipArchiveMode.Create))
        {
            using (var about = new StreamWriter(package.CreateEntry("Small.nuspec").Open()))
            {
                about.Write(
                    """
                    <package><metadata>
                      <id>Small</id><version>1.2.0</version><authors>a</authors><description>d</description>
                    </metadata></package>
                    """
                );
            }
            using var library = package.CreateEntry("lib/net8.0/Small.dll").Open();
            library.Write(MadeLibrary.Image("Small", "public static class Small { }"));
        }
        var resolved = new ReferenceResolver(folder.Path, folder.Path).Resolve(asked, null, _ => { }, default);
        Assert.Equal(["Small.dll"], resolved.Assemblies.Select(Path.GetFileName));
        Assert.Equal(note, resolved.Note);
    }

    [Fact]
    public void A_source_without_an_address_says_what_is_expected() =>
        Assert.Equal(
            "#i \"folder\": expected \"nuget: SOURCE\", a folder or an address.",
            Assert.Throws<ReferenceException>(() => new ReferenceResolver(".").AddSource("folder")).Message
        );
}
