using PaperAnalysis.Notebooks.Sessions.References;

namespace PaperAnalysis.Notebooks.Tests.Sessions.References;

public class ReferenceRequestTests
{
    [Theory]
    [InlineData("nuget: MathNet.Numerics, 5.0.0", "MathNet.Numerics", "5.0.0")]
    [InlineData("nuget:MathNet.Numerics,5.0.0", "MathNet.Numerics", "5.0.0")]
    [InlineData("NuGet: MathNet.Numerics", "MathNet.Numerics", "*")]
    public void A_package_is_a_name_and_a_version(string text, string name, string version) =>
        Assert.Equal(new ReferenceRequest.Package(name, version), ReferenceRequest.Read(text));

    [Theory]
    [InlineData("nuget:")]
    [InlineData("nuget: , 1.0")]
    [InlineData("nuget: A, 1, 2")]
    public void A_package_without_a_name_says_what_is_expected(string text)
    {
        var error = Assert.Throws<ReferenceException>(() => ReferenceRequest.Read(text));
        Assert.Equal(
            $"#r \"{text}\": expected \"nuget: Name\" or \"nuget: Name, Version\", as in \"nuget: MathNet.Numerics, 5.0.0\".",
            error.Message
        );
    }

    [Fact]
    public void A_file_is_told_from_a_project_by_its_ending_and_found_in_the_first_folder_that_has_it()
    {
        using var folder = new TemporaryFolder();
        var near = folder.Write("near/a.dll", "");
        folder.Write("far/a.dll", "");
        var project = folder.Write("far/b.csproj", "<Project/>");
        string[] folders = [Path.Combine(folder.Path, "near"), Path.Combine(folder.Path, "far")];

        Assert.Equal(new ReferenceRequest.Library(near), ReferenceRequest.Read("a.dll", folders));
        Assert.Equal(new ReferenceRequest.Project(project), ReferenceRequest.Read("b.csproj", folders));
    }

    /// <summary>In the installed tool there is no source tree, and its notebooks name the project.</summary>
    [Fact]
    public void A_project_that_is_not_here_is_the_assembly_that_the_program_brings_with_what_that_needs()
    {
        using var folder = new TemporaryFolder();
        const string Project = "../src/PaperAnalysis.Notebooks/PaperAnalysis.Notebooks.csproj";
        var brought = Assert.IsType<ReferenceRequest.Brought>(ReferenceRequest.Read(Project, folder.Path));
        var assemblies = ResolvedReferences.WithReferences(brought.Path, HostAssemblies.FindOwn).Assemblies;
        Assert.Equal("PaperAnalysis.Notebooks.dll", Path.GetFileName(assemblies[0]));
        Assert.Contains("Markdig.dll", assemblies.Select(Path.GetFileName));
        Assert.Equal(assemblies.Distinct(), assemblies);
        Assert.All(assemblies, assembly => Assert.True(File.Exists(assembly)));

        // A project that is here comes first, and one that nobody brings is told as before.
        var here = folder.Write("PaperAnalysis.Notebooks.csproj", "<Project/>");
        Assert.Equal(
            new ReferenceRequest.Project(here),
            ReferenceRequest.Read("PaperAnalysis.Notebooks.csproj", folder.Path)
        );
        Assert.Throws<ReferenceException>(() => ReferenceRequest.Read("../Nobody.csproj", folder.Path));
    }

    [Fact]
    public void A_framework_assembly_needs_no_path() =>
        Assert.IsType<ReferenceRequest.Framework>(ReferenceRequest.Read("System.Xml.Linq"));

    [Fact]
    public void A_missing_file_says_where_it_was_looked_for_without_the_machines_paths()
    {
        using var folder = new TemporaryFolder();
        var error = Assert.Throws<ReferenceException>(() => ReferenceRequest.Read("absent.dll", folder.Path));
        Assert.Equal(
            $"#r \"absent.dll\": no such file in the folder \"{Path.GetFileName(folder.Path)}\", and the framework has no assembly of that "
                + "name. Expected a .dll, a project (.csproj), or \"nuget: Name, Version\"; a relative path starts at the notebook's folder.",
            error.Message
        );
    }
}
