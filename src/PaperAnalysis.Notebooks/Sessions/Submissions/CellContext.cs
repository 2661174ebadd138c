using System.Reflection;
using System.Runtime.Loader;

namespace PaperAnalysis.Notebooks.Sessions.Submissions;

/// <summary>
/// Holds the code of cells. One that declares nothing has a context of its own, which the runtime collects when no
/// value reaches it any more, so that a session does not grow by it.
/// </summary>
internal sealed class CellContext(string name, Func<AssemblyName, Assembly?> resolve)
    : AssemblyLoadContext(name, isCollectible: true)
{
    protected override Assembly? Load(AssemblyName assemblyName) => resolve(assemblyName);

    public static bool Holds(Assembly assembly) => GetLoadContext(assembly) is CellContext;
}
