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
        File.WriteAllText(Path.Combine(_parent, ".out.new", ".rendered"), "");
        File.WriteAllText(Path.Combine(_parent, ".out.new", "half.html"), "half");
        Directory.CreateDirectory(Path.Combine(_parent, ".out.old"));
        File.WriteAllText(Path.Combine(_parent, ".out.lock"), Guid.NewGuid().ToString("N"));
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

    [Theory]
    [InlineData(".out.new")]
    [InlineData(".out.old")]
    public void A_neighbour_that_a_run_would_use_and_did_not_make_is_refused_and_stays(string name)
    {
        Directory.CreateDirectory(Path.Combine(_parent, name));
        var thesis = Path.Combine(_parent, name, "thesis.tex");
        File.WriteAllText(thesis, "years");
        var refused = Assert.Throws<NotebookInputException>(() => OutputFolder.Open(Out));
        Assert.StartsWith(
            $"{Path.Combine(_parent, name)}: found something that render did not make,",
            refused.Message,
            StringComparison.Ordinal
        );
        Assert.Equal("years", File.ReadAllText(thesis));
        Assert.False(Directory.Exists(Out));
    }

    [Fact]
    public void A_lock_that_is_another_file_is_refused_and_stays()
    {
        var file = Path.Combine(_parent, ".out.lock");
        File.WriteAllText(file, "my own notes");
        Assert.Throws<NotebookInputException>(() => OutputFolder.Open(Out));
        Assert.Equal("my own notes", File.ReadAllText(file));
    }

    [Fact]
    public void Files_that_someone_put_among_the_pages_are_named_and_stay()
    {
        Render("first", "a.html");
        File.WriteAllText(Path.Combine(Out, "notes.md"), "mine");
        Directory.CreateDirectory(Path.Combine(Out, "figures"));
        var refused = Assert.Throws<NotebookInputException>(() => OutputFolder.Open(Out));
        Assert.StartsWith(
            $"{Out}: found files that render did not write (figures, notes.md), expected only its own pages,",
            refused.Message,
            StringComparison.Ordinal
        );
        Assert.Equal("mine", File.ReadAllText(Path.Combine(Out, "notes.md")));
        AssertNothingBeside();
    }

    [Fact]
    public void A_file_that_someone_put_there_during_the_run_stays()
    {
        Render("first", "a.html");
        using (var folder = OutputFolder.Open(Out))
        {
            File.WriteAllText(Path.Combine(folder.Unfinished, "a.html"), "second");
            File.WriteAllText(Path.Combine(Out, "notes.md"), "mine");
            Assert.Throws<NotebookInputException>(folder.Complete);
        }

        Assert.Equal("first", File.ReadAllText(Path.Combine(Out, "a.html")));
        Assert.Equal("mine", File.ReadAllText(Path.Combine(Out, "notes.md")));
        AssertNothingBeside();
    }

    [Fact]
    public void Pages_of_a_version_that_listed_nothing_are_replaced()
    {
        Directory.CreateDirectory(Out);
        File.WriteAllText(Path.Combine(Out, ".rendered"), "These pages were rendered from notebooks.\n");
        File.WriteAllText(Path.Combine(Out, "b.html"), "old");
        Render("first", "a.html");
        Assert.False(File.Exists(Path.Combine(Out, "b.html")));
    }

    [Fact]
    public void A_link_among_the_pages_is_not_followed()
    {
        Render("first", "a.html");
        var elsewhere = Path.Combine(_parent, "elsewhere");
        Directory.CreateDirectory(elsewhere);
        File.WriteAllText(Path.Combine(elsewhere, "thesis.tex"), "years");
        Directory.CreateSymbolicLink(Path.Combine(Out, "link"), elsewhere);
        Assert.Throws<NotebookInputException>(() => OutputFolder.Open(Out));
        RenderedFiles.Remove(Out);
        Assert.Equal("years", File.ReadAllText(Path.Combine(elsewhere, "thesis.tex")));
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
            $"{Out}: found another run that renders to this folder, expected none.",
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
        if (!PaperAnalysis.Storage.FolderExchange.TryExchange(Out, other))
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
