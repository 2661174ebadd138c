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
