namespace PaperAnalysis.Kernel.Tests.Clients;

/// <summary>The frames of VS Code's raw kernel, by the library that it uses.</summary>
[Collection(ClientsCollection.Name)]
public sealed class VsCodeTests(InstalledKernel kernel)
{
    [NodeFact]
    public void A_kernel_serves_zeromq_js_as_VS_Code_uses_it()
    {
        var modules = NodeModules.Restore();
        var spec = Path.Combine(kernel.Environment["JUPYTER_DATA_DIR"], "kernels", "paper-analysis", "kernel.json");
        var script = Path.Combine(PythonClient.Scripts, "vscode.mjs");
        var said = ChildProcess.Run(Programs.Node!, [script, modules, spec], kernel.Environment);
        Assert.EndsWith(": 8 of 8", said.Succeeded().Trim(), StringComparison.Ordinal);
    }
}
