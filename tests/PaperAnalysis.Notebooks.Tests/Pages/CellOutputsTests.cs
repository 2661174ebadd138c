using PaperAnalysis.Notebooks.Documents;
using PaperAnalysis.Notebooks.Pages;
using PaperAnalysis.Notebooks.Sessions;

namespace PaperAnalysis.Notebooks.Tests.Pages;

public class CellOutputsTests
{
    private readonly UpdatableDisplays _displays = new();

    [Fact]
    public void Text_to_one_stream_is_joined_across_text_to_the_other()
    {
        var cell = new CellOutputs(_displays);
        cell.Publish(new CellOutput.Stream("stdout", "a"));
        cell.Publish(new CellOutput.Stream("stderr", "x"));
        cell.Publish(new CellOutput.Stream("stdout", "b\n"));
        cell.Publish(new CellOutput.Stream("stderr", ""));
        Assert.Equal(["stdout: ab\n", "stderr: x"], Describe(cell));
    }

    [Fact]
    public void Text_is_not_joined_across_a_display()
    {
        var cell = new CellOutputs(_displays);
        cell.Publish(new CellOutput.Stream("stdout", "a"));
        cell.Publish(Display("chart"));
        cell.Publish(new CellOutput.Stream("stdout", "b"));
        Assert.Equal(["stdout: a", "chart", "stdout: b"], Describe(cell));
    }

    [Fact]
    public void An_update_changes_every_display_with_its_id_also_in_earlier_cells()
    {
        var first = new CellOutputs(_displays);
        first.Publish(Display("0 %", "progress"));
        first.Publish(Display("other", "other"));
        var second = new CellOutputs(_displays);
        second.Publish(Display("0 %", "progress"));
        second.Publish(new CellOutput.UpdateDisplay(Sample.Bundle("text/plain", "100 %"), "progress"));
        Assert.Equal(["100 %", "other"], Describe(first));
        Assert.Equal(["100 %"], Describe(second));
    }

    [Fact]
    public void An_update_of_no_display_shows_nothing()
    {
        var cell = new CellOutputs(_displays);
        cell.Publish(new CellOutput.UpdateDisplay(Sample.Bundle("text/plain", "x"), "unknown"));
        Assert.Empty(Describe(cell));
    }

    [Fact]
    public void Clearing_removes_what_came_before()
    {
        var cell = new CellOutputs(_displays);
        cell.Publish(new CellOutput.Stream("stdout", "a"));
        cell.Publish(new CellOutput.Clear(Wait: false));
        Assert.Empty(Describe(cell));
        cell.Publish(new CellOutput.Stream("stdout", "b"));
        Assert.Equal(["stdout: b"], Describe(cell));
    }

    [Fact]
    public void Clearing_may_wait_for_the_next_output()
    {
        var cell = new CellOutputs(_displays);
        cell.Publish(new CellOutput.Stream("stdout", "a"));
        cell.Publish(new CellOutput.Clear(Wait: true));
        Assert.Equal(["stdout: a"], Describe(cell));
        cell.Add(new Output.Result(Sample.Bundle("text/plain", "3"), 1));
        Assert.Equal(["= 3"], Describe(cell));
    }

    private static CellOutput.Display Display(string text, string? id = null) =>
        new(Sample.Bundle("text/plain", text), id);

    private static IEnumerable<string> Describe(CellOutputs cell) =>
        cell.ToOutputs()
            .Select(output =>
                output switch
                {
                    Output.Stream stream => $"{stream.Name}: {stream.Text}",
                    Output.Display display => display.Bundle.Data["text/plain"]!.GetValue<string>(),
                    Output.Result result => $"= {result.Bundle.Data["text/plain"]}",
                    _ => "?",
                }
            );
}
