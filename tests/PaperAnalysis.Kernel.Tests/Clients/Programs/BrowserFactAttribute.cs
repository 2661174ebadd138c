namespace PaperAnalysis.Kernel.Tests.Clients;

/// <summary>
/// A fact that needs Jupyter Notebook and Chromium. Skipped with the reason where a user's machine lacks them; in CI it
/// runs and fails.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (!Programs.MustHaveAll && (Programs.Python is null || Programs.Chromium is null))
        {
            Skip =
                "no Chromium, or no python3 with Jupyter Notebook 6, on the path; on Debian: apt-get install chromium jupyter-notebook";
        }
    }
}
