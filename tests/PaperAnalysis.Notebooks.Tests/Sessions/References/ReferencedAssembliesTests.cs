using System.Reflection;
using PaperAnalysis.Notebooks.Sessions.References;

namespace PaperAnalysis.Notebooks.Tests.Sessions.References;

public class ReferencedAssembliesTests
{
    private static readonly string Own = typeof(ReferencedAssembliesTests).Assembly.Location;

    [Fact]
    public void A_second_reference_to_an_assembly_adds_nothing()
    {
        var assemblies = new ReferencedAssemblies();
        Assert.Single(assemblies.Add(ResolvedReferences.Of(Own)));
        Assert.Empty(assemblies.Add(ResolvedReferences.Of(Own)));
    }

    [Fact]
    public void The_very_build_that_the_host_runs_is_the_hosts_own_assembly()
    {
        var assemblies = new ReferencedAssemblies();
        assemblies.Add(ResolvedReferences.Of(Own));
        var name = new AssemblyName(Path.GetFileNameWithoutExtension(Own));
        Assert.Same(typeof(ReferencedAssembliesTests).Assembly, assemblies.Resolve(name));
    }

    [Fact]
    public void What_was_never_referenced_is_left_to_the_host() =>
        Assert.Null(new ReferencedAssemblies().Resolve(new AssemblyName("Never.Referenced")));
}
