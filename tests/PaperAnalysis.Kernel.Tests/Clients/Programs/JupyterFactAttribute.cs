namespace PaperAnalysis.Kernel.Tests.Clients;

/// <summary>
/// A fact that needs Jupyter's own programs. Skipped with the reason where a user's machine lacks them; in CI it runs
/// and fails.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class JupyterFactAttribute : FactAttribute
{
    public JupyterFactAttribute()
    {
        if (!Programs.MustHaveAll && Programs.Python is null)
        {
            Skip =
                "no python3 on the path has zmq, jupyter_client, nbclient, nbconvert, notebook and jupyter_kernel_test; "
                + "on Debian: apt-get install jupyter-notebook jupyter-nbconvert python3-nbclient python3-jupyter-kernel-test";
        }
    }
}
