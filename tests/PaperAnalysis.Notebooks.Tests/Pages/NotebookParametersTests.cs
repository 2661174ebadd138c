using PaperAnalysis.Notebooks.Documents;
using PaperAnalysis.Notebooks.Pages;

namespace PaperAnalysis.Notebooks.Tests.Pages;

public class NotebookParametersTests
{
    private static readonly Notebook Typical = Sample.Notebook(
        Sample.Markdown("# Title"),
        Sample.Tagged(
            "parameters",
            """
            #load "setup.csx"
            string[] seeds = ["../seeds"];
            int top = 10, bottom = 3; // rows
            var threshold = 0.8;
            bool merged = true;
            string name = "x";
            DateOnly from = new(2026, 1, 1);
            List<double> weights = [];
            long? limit = null;
            Uri home = null;
            Console.WriteLine(seeds);
            """
        ),
        Sample.Code("top")
    );

    [Fact]
    public void Declared_variables_are_parameters_with_type_and_default() =>
        Assert.Equal(
            [
                "string[] seeds = [\"../seeds\"]",
                "int top = 10",
                "int bottom = 3",
                "double threshold = 0.8",
                "bool merged = true",
                "string name = \"x\"",
                "DateOnly from = new(2026, 1, 1)",
                "List<double> weights = []",
                "long? limit = null",
                "Uri home = null",
            ],
            NotebookParameters.Declared(Typical).Select(p => p.ToString())
        );

    [Theory]
    [InlineData("top=20", "top = 20;")]
    [InlineData("top=-20", "top = -20;")]
    [InlineData("threshold=1e-3", "threshold = 0.001d;")]
    [InlineData("merged=false", "merged = false;")]
    [InlineData("name=a \"b\"\\\n", "name = \"a \\\"b\\\"\\\\\\n\";")]
    [InlineData("name=", "name = \"\";")]
    [InlineData("from=2025-12-31", "from = new DateOnly(2025, 12, 31);")]
    [InlineData("weights=1,.5", "weights = [1d, 0.5d];")]
    [InlineData("weights=", "weights = [];")]
    [InlineData("limit=5000000000", "limit = 5000000000L;")]
    [InlineData("seeds=a,b", "seeds = [\"a\", \"b\"];")]
    public void A_value_is_written_by_the_declared_type(string set, string assignment)
    {
        var notebook = NotebookParameters.WithValues(Typical, "a.ipynb", [Set(set)]);
        Assert.Equal(Typical.Cells.Count + 1, notebook.Cells.Count);
        Assert.Equal(assignment, notebook.Cells[2].Source);
        Assert.True(NotebookParameters.AreInjected(notebook.Cells[2]));
    }

    [Theory]
    [InlineData("top=1.5", "a whole number such as 10, for `int top = 10;`")]
    [InlineData("top=", "a whole number such as 10, for `int top = 10;`")]
    [InlineData("threshold=0,8", "a number such as 0.8, for `double threshold = 0.8;`")]
    [InlineData("threshold=NaN", "a number such as 0.8, for `double threshold = 0.8;`")]
    [InlineData("merged=True", "true or false, for `bool merged = true;`")]
    [InlineData("from=1.2.2026", "a date such as 2026-12-31, for `DateOnly from = new(2026, 1, 1);`")]
    [InlineData("weights=1,x", "a number such as 0.8, parted by commas, for `List<double> weights = [];`")]
    [InlineData(
        "home=x",
        "a parameter of type string, bool, int, long, double, decimal, DateOnly and arrays or lists of them, for `Uri home = null;`"
    )]
    public void A_value_that_does_not_fit_is_refused(string set, string expected) =>
        Assert.Equal(
            $"--set {set}: expected {expected} in a.ipynb, cell 2.",
            Assert
                .Throws<NotebookInputException>(() => NotebookParameters.WithValues(Typical, "a.ipynb", [Set(set)]))
                .Message
        );

    [Fact]
    public void Paths_are_given_from_where_the_caller_stands_and_written_from_the_notebooks_folder()
    {
        var root = Path.GetFullPath("project");
        var value = new ParameterValue("--seeds", "seeds", ["mine,1", "../x/*.txt", "/data"]) { RelativeTo = root };
        var notebook = NotebookParameters.WithValues(Typical, Path.Combine(root, "notebooks", "a.ipynb"), [value]);
        Assert.Equal("seeds = [\"../mine,1\", \"../../x/*.txt\", \"/data\"];", notebook.Cells[2].Source);
    }

    [Fact]
    public void Assignments_stand_in_the_order_of_the_declarations()
    {
        var notebook = NotebookParameters.WithValues(Typical, "a", [Set("name=y"), Set("top=1")]);
        Assert.Equal("top = 1;\nname = \"y\";", notebook.Cells[2].Source);
    }

    [Fact]
    public void Values_injected_before_are_replaced()
    {
        var once = NotebookParameters.WithValues(Typical, "a", [Set("top=1")]);
        var twice = NotebookParameters.WithValues(once, "a", [Set("top=2")]);
        Assert.Equal(once.Cells.Count, twice.Cells.Count);
        Assert.Equal("top = 2;", twice.Cells[2].Source);
    }

    [Fact]
    public void A_notebook_without_the_parameter_stays_as_it_is() =>
        Assert.Same(Typical, NotebookParameters.WithValues(Typical, "a", [Set("other=1")]));

    private static ParameterValue Set(string text) =>
        new($"--set {text}", text[..text.IndexOf('=')], [text[(text.IndexOf('=') + 1)..]]) { CommasPart = true };
}
