using System.Text.Json.Nodes;
using PaperAnalysis.Notebooks.Documents;
using PaperAnalysis.Notebooks.Pages;

namespace PaperAnalysis.Kernel.Tests.Clients;

/// <summary>Jupyter's own tests and its headless runners.</summary>
[Collection(ClientsCollection.Name)]
public sealed class ConformanceTests(InstalledKernel kernel)
{
    // test_pager: pages are IPython's `?`, sent in the reply's payload, which the protocol calls deprecated. This
    // kernel has no pager.
    private static readonly string[] DoNotApply = ["test_pager"];

    [JupyterFact]
    public void Every_test_of_jupyter_kernel_test_that_applies_passes()
    {
        var lines = kernel.Python("conformance.py").Succeeded().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(
            DoNotApply.Select(t => $"skipped {t}"),
            lines.Where(l => l.StartsWith("skipped", StringComparison.Ordinal))
        );
        Assert.Equal(
            [
                "test_clear_output",
                "test_completion",
                "test_display_data",
                "test_error",
                "test_execute_result",
                "test_execute_stderr",
                "test_execute_stdout",
                "test_history",
                "test_inspect",
                "test_is_complete",
                "test_kernel_info",
            ],
            lines.Where(l => l.StartsWith("ok ", StringComparison.Ordinal)).Select(l => l[3..])
        );
    }

    [JupyterFact]
    public void Nbclient_runs_a_notebook_of_NET_Interactive_under_its_own_kernel_name()
    {
        var path = NotebookFile.Write(
            kernel.WorkFolder,
            "interactive.ipynb",
            ".net-csharp",
            "#!csharp\nvar a = 40;",
            "Console.Write(\"é \U0001F600\");\na + 2"
        );
        var cells = JsonNode.Parse(kernel.Python("execute_notebook.py", path, ".net-csharp").Succeeded())!;
        Assert.Equal(
            """[[1,[]],[2,[{"output_type":"stream","name":"stdout","text":"é 😀"},{"output_type":"execute_result","metadata":{},"data":{"text/plain":"42"},"execution_count":2}]]]""",
            cells
                .ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping })
                .Replace("\\uD83D\\uDE00", "\U0001F600", StringComparison.Ordinal)
        );
    }

    [JupyterFact]
    public void Nbclient_learns_what_failed()
    {
        var path = NotebookFile.Write(kernel.WorkFolder, "fails.ipynb", "paper-analysis", "1", "int.Parse(\"x\")");
        var said = kernel.Python("execute_notebook.py", path, "paper-analysis");
        Assert.Equal(1, said.ExitCode);
        Assert.Equal("FormatException", JsonNode.Parse(said.Output)!["ename"]!.ToString());
    }

    [JupyterFact]
    public void Nbconvert_executes_and_exits_with_an_error_where_a_cell_fails()
    {
        var good = NotebookFile.Write(kernel.WorkFolder, "good.ipynb", "paper-analysis", "6 * 7");
        Convert(good).Succeeded();
        var executed = JsonNode.Parse(File.ReadAllText(Path.ChangeExtension(good, ".nbconvert.ipynb")))!;
        // A file holds text as its lines.
        var text = executed["cells"]![0]!["outputs"]![0]!["data"]!["text/plain"]!;
        Assert.Equal("""["42"]""", text.ToJsonString());
        var bad = NotebookFile.Write(kernel.WorkFolder, "bad.ipynb", "paper-analysis", "throw new Exception(\"no\");");
        var failed = Convert(bad);
        Assert.NotEqual(0, failed.ExitCode);
        Assert.Contains("Exception: no", failed.Error, StringComparison.Ordinal);
    }

    [JupyterFact]
    public void Nbconvert_gives_every_notebook_of_ours_the_outputs_that_it_is_committed_with()
    {
        var folder = OwnNotebooks.CopyTo(kernel.WorkFolder);
        var copies = OwnNotebooks.Files.Select(file => Path.Combine(folder, Path.GetFileName(file)));
        Convert([.. copies]).Succeeded();
        Assert.NotEmpty(OwnNotebooks.Files);
        Assert.All(
            OwnNotebooks.Files,
            file =>
            {
                var copy = Path.Combine(folder, Path.GetFileName(file));
                var executed = NotebookReader.Read(Path.ChangeExtension(copy, ".nbconvert.ipynb"));
                var committed = NotebookReader.Read(file);
                // Jupyter notes times and versions of its own; the outputs are what counts. No run draws the stored images.
                var outputs = committed.Cells.Zip(
                    executed.Cells,
                    (mine, theirs) =>
                        mine is Cell.Code code ? code with { Outputs = ((Cell.Code)theirs).Outputs } : mine
                );
                Assert.Null(
                    NotebookDifference.Find(
                        File.ReadAllText(file),
                        committed,
                        FigureImages.Kept((committed with { Cells = [.. outputs] }).Canonical(), committed)
                    )
                );
            }
        );
    }

    private ChildProcess Convert(params string[] paths) =>
        ChildProcess.Run(
            Programs.Python!,
            ["-m", "nbconvert", "--to", "notebook", "--execute", .. paths],
            kernel.Environment,
            kernel.WorkFolder,
            hangGuardSeconds: 1200
        );
}
