using System.Text.Json.Nodes;
using PaperAnalysis.Notebooks.Documents;
using PaperAnalysis.Notebooks.Pages;

namespace PaperAnalysis.Notebooks.Tests.Pages;

public class NotebookDifferenceTests
{
    private static readonly Notebook Run = Executed("384 papers\nin 4 digests", 12);

    [Fact]
    public void A_file_that_a_run_gives_has_no_difference() => Assert.Null(Difference(NotebookWriter.Write(Run)));

    [Fact]
    public void The_line_of_text_that_differs_is_named() =>
        Assert.Equal(
            "cell 2 (id c2), output 1 → data → text/plain[0]: committed \"385 papers\", now \"384 papers\"",
            Difference(NotebookWriter.Write(Executed("385 papers\nin 4 digests", 12)))
        );

    [Fact]
    public void The_number_in_a_chart_that_differs_is_named() =>
        Assert.Equal(
            "cell 2 (id c2), output 2 → data → application/vnd.plotly.v1+json → data[0] → y[1]: committed 13, now 12",
            Difference(NotebookWriter.Write(Executed("384 papers\nin 4 digests", 13)))
        );

    [Fact]
    public void A_missing_and_an_additional_output_are_named()
    {
        var cell = (Cell.Code)Run.Cells[1];
        Assert.StartsWith(
            "cell 2 (id c2), output 2: committed nothing, now {\"output_type\":\"display_data\",\"data\":{\"application/vnd.plotly",
            Difference(With(cell with { Outputs = [cell.Outputs[0]] })),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "cell 2 (id c2), output 3: committed {",
            Difference(With(cell with { Outputs = [.. cell.Outputs, cell.Outputs[0]] })),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_cell_that_never_ran_is_named() =>
        Assert.Equal(
            "cell 2 (id c2), no output: the file holds the cell as it is before a run",
            Difference(With((Cell.Code)Run.Cells[1] with { Outputs = [], ExecutionCount = null }))
        );

    [Fact]
    public void A_wrong_count_is_told_with_its_line()
    {
        var text = NotebookWriter.Write(Run);
        // The count is in the line after "cell_type": "code", the only one.
        var line = text.Split('\n').ToList().FindIndex(l => l.Contains("\"code\"", StringComparison.Ordinal)) + 2;
        Assert.Equal(
            $"line {line}: the outputs agree, but the file is not in canonical form; here it would be: \"execution_count\": 1,",
            Difference(text.Replace("\"execution_count\": 1", "\"execution_count\": 7", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void Long_text_is_cut_around_the_first_character_that_differs()
    {
        var difference = Difference(
            NotebookWriter.Write(Executed(new string('a', 500) + "X" + new string('b', 500), 12)),
            Executed(new string('a', 500) + "Y" + new string('b', 500), 12)
        );
        Assert.Matches("committed …a+Xb+…, now …a+Yb+…$", difference);
        Assert.True(difference!.Length < 400);
    }

    [Fact]
    public void A_folder_of_this_machine_in_an_output_is_found()
    {
        Assert.Null(MachinePaths.Find(Run, ["/home/someone/"]));
        Assert.Equal(
            "cell 2 (id c2) shows a path of this machine, /home/someone/; show paths relative to the notebook.",
            MachinePaths.Find(Executed("read /home/someone/x.txt", 1), ["/home/someone/"])
        );
    }

    private static string With(Cell.Code cell) => NotebookWriter.Write(Run with { Cells = [Run.Cells[0], cell] });

    private static string? Difference(string text, Notebook? run = null) =>
        NotebookDifference.Find(text, NotebookReader.Parse(text, "a.ipynb"), run ?? Run);

    private static Notebook Executed(string text, int number) =>
        Sample
            .Notebook(
                Sample.Markdown("# Title"),
                Sample.Code(
                    "Show()",
                    Sample.Display("text/plain", text),
                    Sample.Display(
                        "application/vnd.plotly.v1+json",
                        JsonNode.Parse(
                            FormattableString.Invariant($$$"""{"data": [{"y": [1, {{{number}}}]}], "layout": {}}""")
                        )!
                    )
                )
            )
            .Canonical();
}
