namespace PaperAnalysis.Kernel.Tests.Protocol;

/// <summary>Runs where the system lists processes in a folder.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LinuxTheoryAttribute : TheoryAttribute
{
    public LinuxTheoryAttribute()
    {
        if (!OperatingSystem.IsLinux())
        {
            Skip = "needs /proc";
        }
    }
}
