using System.Reflection;
using System.Runtime.Loader;

namespace PaperAnalysis.Notebooks.Sessions.Submissions;

/// <summary>
/// Holds one cell's code. Every cell has a context of its own, which the runtime collects when neither a later cell
/// nor a value can reach it, so that a session does not grow by cells that declare nothing.
/// </summary>
internal sealed class CellContext(string cell, Func<AssemblyName, Assembly?> resolve)
    : AssemblyLoadContext(cell, isCollectible: true)
{
    protected override Assembly? Load(AssemblyName assemblyName) => resolve(assemblyName);

    public static bool Holds(Assembly assembly) => GetLoadContext(assembly) is CellContext;
}
