namespace PaperAnalysis.Kernel.Tests.Clients;

/// <summary>
/// A fact that needs Node and npm. Skipped with the reason where a user's machine lacks them; in CI it runs and fails.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute()
    {
        if (!Programs.MustHaveAll && (Programs.Node is null || Programs.Npm is null))
        {
            Skip = "no node and npm on the path; on Debian: apt-get install nodejs npm";
        }
    }
}
