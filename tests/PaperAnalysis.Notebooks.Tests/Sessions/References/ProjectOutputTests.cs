using PaperAnalysis.Notebooks.Sessions.References;

namespace PaperAnalysis.Notebooks.Tests.Sessions.References;

public class ProjectOutputTests
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
        </Project>
        """;

    [Fact]
    public void A_project_is_built_once_and_again_only_after_a_change()
    {
        using var folder = new TemporaryFolder();
        var project = folder.Write("Small/Small.csproj", Project);
        var source = folder.Write("Small/Small.cs", "public static class Small { public const int Size = 1; }");
        List<string> told = [];

        var first = ProjectOutput.Build(project, told.Add, default);
        var second = ProjectOutput.Build(project, told.Add, default);

        Assert.Equal("Small.dll", Path.GetFileName(first.Assemblies[0]));
        Assert.Equal(first.Assemblies, second.Assemblies);
        Assert.Equal(["Building Small.csproj …"], told);

        File.SetLastWriteTimeUtc(source, File.GetLastWriteTimeUtc(first.Assemblies[0]).AddSeconds(1));
        ProjectOutput.Build(project, told.Add, default);
        Assert.Equal(2, told.Count);
    }

    [Fact]
    public void A_project_that_does_not_build_shows_the_compilers_errors()
    {
        using var folder = new TemporaryFolder();
        var project = folder.Write("Broken/Broken.csproj", Project);
        folder.Write("Broken/Broken.cs", "class Broken { int Size = \"one\"; }");

        var error = Assert.Throws<ReferenceException>(() => ProjectOutput.Build(project, _ => { }, default));

        Assert.StartsWith("Broken.csproj does not build:\n", error.Message, StringComparison.Ordinal);
        Assert.Contains("Broken.cs(1,27): error CS0029", error.Message, StringComparison.Ordinal);
    }
}
