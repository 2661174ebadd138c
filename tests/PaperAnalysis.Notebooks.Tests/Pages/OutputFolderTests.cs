using PaperAnalysis.Notebooks.Documents;
using PaperAnalysis.Notebooks.Pages;

namespace PaperAnalysis.Notebooks.Tests.Pages;

public sealed class OutputFolderTests : IDisposable
{
    private readonly string _parent = Directory.CreateTempSubdirectory("output-").FullName;

    private string Out => Path.Combine(_parent, "out");

    [Fact]
    public void Finished_content_replaces_all_of_the_previous()
    {
        Render("first", "a.html", "b.html");
        Render("second", "a.html");
        Assert.Equal("second", File.ReadAllText(Path.Combine(Out, "a.html")));
        Assert.False(File.Exists(Path.Combine(Out, "b.html")));
        AssertNothingBeside();
    }

    [Fact]
    public void A_run_that_does_not_finish_leaves_the_previous_content()
    {
        Render("first", "a.html");
        using (var folder = OutputFolder.Open(Out))
        {
            File.WriteAllText(Path.Combine(folder.Unfinished, "a.html"), "half");
        }

        Assert.Equal("first", File.ReadAllText(Path.Combine(Out, "a.html")));
        AssertNothingBeside();
    }

    [Fact]
    public void What_a_killed_run_left_is_removed_by_the_next()
    {
        Render("first", "a.html");
        Directory.CreateDirectory(Path.Combine(_parent, ".out.new", "assets"));
        File.WriteAllText(Path.Combine(_parent, ".out.new", "half.html"), "half");
        Directory.CreateDirectory(Path.Combine(_parent, ".out.old"));
        File.WriteAllText(Path.Combine(_parent, ".out.lock"), "");
        Render("second", "a.html");
        Assert.False(File.Exists(Path.Combine(Out, "half.html")));
        AssertNothingBeside();
    }

    [Fact]
    public void Content_that_a_killed_run_had_moved_away_comes_back()
    {
        Render("first", "a.html");
        Directory.Move(Out, Path.Combine(_parent, ".out.old"));
        OutputFolder.Open(Out).Dispose();
        Assert.Equal("first", File.ReadAllText(Path.Combine(Out, "a.html")));
        AssertNothingBeside();
    }

    [Fact]
    public void A_folder_with_other_content_is_refused_and_stays()
    {
        Directory.CreateDirectory(Out);
        var thesis = Path.Combine(Out, "thesis.tex");
        File.WriteAllText(thesis, "years");
        AssertRefused("a folder with other content");
        Assert.Equal("years", File.ReadAllText(thesis));
    }

    [Fact]
    public void A_file_is_refused_and_stays()
    {
        File.WriteAllText(Out, "x");
        AssertRefused("a file");
        Assert.Equal("x", File.ReadAllText(Out));
    }

    [Fact]
    public void An_empty_folder_is_taken()
    {
        Directory.CreateDirectory(Out);
        Render("first", "a.html");
        Assert.Equal("first", File.ReadAllText(Path.Combine(Out, "a.html")));
    }

    [Fact]
    public void A_link_stays_and_the_folder_behind_it_is_replaced()
    {
        var behind = Path.Combine(_parent, "behind");
        Directory.CreateDirectory(behind);
        Directory.CreateSymbolicLink(Out, behind);
        Render("first", "a.html");
        Assert.Equal(behind, new DirectoryInfo(Out).LinkTarget);
        Assert.Equal("first", File.ReadAllText(Path.Combine(behind, "a.html")));
    }

    [Fact]
    public void Two_runs_at_once_are_refused()
    {
        using var first = OutputFolder.Open(Out);
        var refused = Assert.Throws<NotebookInputException>(() => OutputFolder.Open(Out));
        Assert.StartsWith(
            $"{Out}: found another run that renders to this folder, expected none (",
            refused.Message,
            StringComparison.Ordinal
        );
        // The refused run has not touched what the first is making.
        Assert.True(Directory.Exists(first.Unfinished));
    }

    [Fact]
    public void Folders_are_exchanged_in_one_step_where_the_system_can()
    {
        var other = Path.Combine(_parent, "other");
        Directory.CreateDirectory(Out);
        Directory.CreateDirectory(Path.Combine(other, "inside"));
        if (!FolderExchange.TryExchange(Out, other))
        {
            return;
        }

        Assert.True(Directory.Exists(Path.Combine(Out, "inside")));
        Assert.False(Directory.Exists(Path.Combine(other, "inside")));
    }

    public void Dispose() => Directory.Delete(_parent, recursive: true);

    private void Render(string text, params string[] files)
    {
        using var folder = OutputFolder.Open(Out);
        foreach (var file in files)
        {
            File.WriteAllText(Path.Combine(folder.Unfinished, file), text);
        }

        folder.Complete();
    }

    private void AssertNothingBeside() =>
        Assert.Equal(["out"], Directory.GetFileSystemEntries(_parent).Select(Path.GetFileName));

    private void AssertRefused(string found) =>
        Assert.Equal(
            $"{Out}: found {found}, expected a folder that is new, empty or rendered before, since all of it is replaced. Choose another folder with --out.",
            Assert.Throws<NotebookInputException>(() => OutputFolder.Open(Out)).Message
        );
}
