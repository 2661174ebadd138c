using System.Text.Json.Nodes;
using PaperAnalysis.Notebooks.Documents;
using PaperAnalysis.Notebooks.Pages;
using PaperAnalysis.Notebooks.Sessions;

namespace PaperAnalysis.Notebooks.Tests.Pages;

public class NotebookRunnerTests
{
    private readonly List<string> _ran = [];

    [Fact]
    public async Task Cells_run_in_order_and_are_counted_from_1_without_blank_ones()
    {
        var completed = Assert.IsType<RunResult.Completed>(
            await RunAsync(Sample.Code("value a"), Sample.Markdown("text"), Sample.Code(" \n"), Sample.Code("value b"))
        );
        Assert.Equal(["value a", "value b"], _ran);
        var cells = completed.Notebook.Cells.OfType<Cell.Code>().ToList();
        Assert.Equal([1, null, 2], cells.Select(c => c.ExecutionCount));
        Assert.Equal([1, 2], cells.SelectMany(c => c.Outputs).Select(o => ((Output.Result)o).ExecutionCount));
    }

    [Fact]
    public async Task Outputs_of_an_earlier_run_are_replaced()
    {
        var completed = Assert.IsType<RunResult.Completed>(
            await RunAsync(Sample.Code("print a", new Output.Stream("stdout", "before")))
        );
        var output = Assert.Single(((Cell.Code)completed.Notebook.Cells[0]).Outputs);
        Assert.Equal(new Output.Stream("stdout", "a").Text, ((Output.Stream)output).Text);
    }

    [Fact]
    public async Task The_first_failing_cell_ends_the_run_and_comes_back_with_its_output()
    {
        var failed = Assert.IsType<RunResult.Failed>(
            await RunAsync(
                Sample.Markdown("text"),
                Sample.Code("print so far"),
                Sample.Code("fail boom"),
                Sample.Code("value never")
            )
        );
        Assert.Equal(["print so far", "fail boom"], _ran);
        Assert.Equal((3, "fail boom", "boom"), (failed.Number, failed.Cell.Source, failed.Error.Message));
        Assert.Equal(
            """
            a.ipynb, cell 3 (code cell 2, id c3) failed with Test.Exception: boom
              source:
                fail boom
              output:
                before it failed
              error:
                red line
                at 1

            """,
            FailureText.Write("a.ipynb", failed, colours: false)
        );
        Assert.Contains(
            "    \e[31mred line\e[0m\n",
            FailureText.Write("a.ipynb", failed, colours: true),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_cell_that_is_tagged_for_it_may_fail()
    {
        var completed = Assert.IsType<RunResult.Completed>(
            await RunAsync(Sample.Tagged("raises-exception", "fail shown"), Sample.Code("value after"))
        );
        Assert.Equal(["fail shown", "value after"], _ran);
        Assert.IsType<Output.Error>(((Cell.Code)completed.Notebook.Cells[0]).Outputs[^1]);
    }

    [Theory]
    [InlineData("polyglot_notebook", "kernelName", "fsharp", false)]
    [InlineData("dotnet_interactive", "language", "pwsh", false)]
    [InlineData("polyglot_notebook", "kernelName", "csharp", true)]
    [InlineData("vscode", "languageId", "csharp", true)]
    public async Task A_cell_of_another_language_is_not_run_as_if_it_were_CSharp(
        string section,
        string field,
        string language,
        bool runs
    )
    {
        var cell = Sample.Code("value 1") with
        {
            Metadata = new JsonObject { [section] = new JsonObject { [field] = language } },
        };
        var result = await RunAsync(cell);
        Assert.Equal(runs ? ["value 1"] : [], _ran);
        if (!runs)
        {
            Assert.StartsWith(
                $"found a cell that is marked as {language}, expected C#, which is all that runs here. ",
                Assert.IsType<RunResult.Failed>(result).Error.Message,
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public async Task A_later_cell_updates_a_display_of_an_earlier_one()
    {
        var completed = Assert.IsType<RunResult.Completed>(
            await RunAsync(Sample.Code("display 0 %"), Sample.Code("update 100 %"))
        );
        var shown = Assert.IsType<Output.Display>(Assert.Single(((Cell.Code)completed.Notebook.Cells[0]).Outputs));
        Assert.Equal("100 %", shown.Bundle.Data["text/plain"]!.GetValue<string>());
    }

    [Fact]
    public async Task Cancelling_ends_the_run_with_the_exception_of_cancelling()
    {
        using var cancel = new CancellationTokenSource();
        await Assert.ThrowsAsync<OperationCanceledException>(() =>
            NotebookRunner.RunAsync(
                Sample.Notebook(Sample.Code("a"), Sample.Code("b")),
                async (code, _, _) =>
                {
                    _ran.Add(code);
                    await cancel.CancelAsync();
                    return new EvaluationResult.Interrupted(false);
                },
                _ => { },
                cancel.Token
            )
        );
        Assert.Equal(["a"], _ran);
    }

    private Task<RunResult> RunAsync(params Cell[] cells) =>
        NotebookRunner.RunAsync(Sample.Notebook(cells), EvaluateAsync, _ => { }, default);

    /// <summary>A language of few words, so that these tests are about the runner alone.</summary>
    private Task<EvaluationResult> EvaluateAsync(string code, ICellChannel channel, CancellationToken interrupt)
    {
        _ran.Add(code);
        var (word, rest) = (code.Split(' ')[0], code[(code.IndexOf(' ') + 1)..]);
        var bundle = Sample.Bundle("text/plain", rest);
        switch (word)
        {
            case "print":
                channel.Publish(new CellOutput.Stream("stdout", rest));
                break;
            case "display":
                channel.Publish(new CellOutput.Display(bundle, "id"));
                break;
            case "update":
                channel.Publish(new CellOutput.UpdateDisplay(bundle, "id"));
                break;
            case "fail":
                channel.Publish(new CellOutput.Stream("stdout", "before it failed"));
                return Task.FromResult<EvaluationResult>(
                    new EvaluationResult.Failure("Test.Exception", rest, ["\e[31mred line\e[0m", "at 1"])
                );
        }
        return Task.FromResult<EvaluationResult>(new EvaluationResult.Success(word == "value" ? bundle : null));
    }
}
