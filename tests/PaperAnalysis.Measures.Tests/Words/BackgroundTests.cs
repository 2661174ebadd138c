using PaperAnalysis.Measures.Tests.Frequency;
using PaperAnalysis.Words;

namespace PaperAnalysis.Measures.Tests.Words;

public sealed class BackgroundTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    private string Path => System.IO.Path.Combine(_folder, "own.background");

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public void Terms_stand_with_the_papers_that_have_them()
    {
        var background = Made();

        Assert.Equal((4, "four papers", 2), (background.Papers, background.Source, background.Least));
        Assert.Equal(3, background.PapersWith("trees"));
        Assert.Equal(2, background.PapersWith("Tall Trees"));
        // In one paper, in none, and a stop word.
        Assert.Null(background.PapersWith("roots"));
        Assert.Null(background.PapersWith("lamps"));
        Assert.Null(background.PapersWith("the"));
    }

    [Fact]
    public void A_saved_one_is_read_again_and_saved_with_the_same_bytes()
    {
        Made().Save(Path);
        var first = File.ReadAllBytes(Path);

        var again = Background.Load(Path);
        again.Save(Path);

        Assert.Equal(first, File.ReadAllBytes(Path));
        Assert.Equal(
            Made().All.OrderBy(t => t.Key, StringComparer.Ordinal),
            again.All.OrderBy(t => t.Key, StringComparer.Ordinal)
        );
        Assert.Equal((4, "four papers"), (again.Papers, again.Source));
    }

    [Fact]
    public void Words_keep_their_classes_in_the_file()
    {
        var classes = new Dictionary<string, int>
        {
            ["trees"] = 1,
            ["tall"] = 0,
            ["lamps"] = 7,
        };
        Made(classes).Save(Path);

        var again = Background.Load(Path);

        // It does not know lamps.
        Assert.Equal((2, 1, 0), (again.Classes, again.ClassOf("Trees"), again.ClassOf("tall")));
        Assert.Null(again.ClassOf("sea"));
        Assert.Null(again.ClassOf("lamps"));
        Assert.Equal(0, Made().Classes);
        Assert.StartsWith(
            "'sea' is in class -2; expected classes from 0 on.",
            Assert.Throws<ArgumentException>(() => Made(new Dictionary<string, int> { ["sea"] = -2 })).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Titles_and_how_far_a_term_belongs_to_one_subject_are_known()
    {
        var classes = new Dictionary<string, int>
        {
            ["oak"] = 0,
            ["fir"] = 0,
            ["sea"] = 1,
            ["bay"] = 1,
        };
        Background
            .Of(
                Corpus.Of([
                    MadeCorpus.Paper("a", 1, "Fir, and a note.", "Oak"),
                    MadeCorpus.Paper("a", 2, "Oak, fir.", "Trees"),
                    MadeCorpus.Paper("a", 3, "Bay, and a note.", "Sea"),
                    MadeCorpus.Paper("a", 4, "Sea, bay.", "Water"),
                ]),
                "four papers",
                leastShare: 0,
                classes
            )
            .Save(Path);

        var again = Background.Load(Path);

        Assert.Equal((2, 1), (again.Find("oak")!.Value.Papers, again.Find("oak")!.Value.Titles));
        Assert.Equal(0, again.Find("fir")!.Value.Titles);
        // All papers have half of their words in each class, and one paper all in one: (1/2)²/(1/2) + (1/2)²/(1/2) = 1 from
        // them. So are the two papers with "oak", less 1/2 that any two have on average; those with "note" are as all are.
        Assert.Equal(50, again.Find("oak")!.Value.Specificity);
        Assert.Equal(0, again.Find("note")!.Value.Specificity);
        Assert.Null(Made().Find("trees")!.Value.Specificity);
    }

    [Fact]
    public void A_file_that_is_cut_changed_of_another_version_or_none_is_refused()
    {
        Made().Save(Path);
        var whole = File.ReadAllBytes(Path);

        Refused(whole[..^3], "its content does not match its checksum, so it was cut or changed");
        Refused([.. "PaperAnalysis background 9 0\n"u8], "it is of version 9, and this program reads version 3");
        Refused([.. "trees"u8], "it does not begin with 'PaperAnalysis background', so it is no background");
        Refused([], "it does not begin with 'PaperAnalysis background', so it is no background");

        void Refused(byte[] bytes, string found)
        {
            File.WriteAllBytes(Path, bytes);
            Assert.Equal(
                $"{Path} cannot be read: {found}; make it again with `background build PATH… --out FILE`.",
                Assert.Throws<InvalidDataException>(() => Background.Load(Path)).Message
            );
        }
    }

    [Fact]
    public void A_file_that_is_something_else_is_not_replaced()
    {
        File.WriteAllText(Path, "my notes");

        var refused = Assert.Throws<InvalidDataException>(() => Made().Save(Path)).Message;

        Assert.StartsWith($"{Path}: found a file that is no background", refused, StringComparison.Ordinal);
        Assert.Equal("my notes", File.ReadAllText(Path));
    }

    [Fact]
    public void That_of_the_library_says_what_it_was_made_of_and_knows_common_words()
    {
        var own = Background.Default;

        Assert.Contains("arXiv", own.Source, StringComparison.Ordinal);
        Assert.InRange(own.Papers, 100_000, 120_000);
        // Of any ten papers more than one speaks of performance, and of a hundred about one of causes.
        Assert.InRange(own.PapersWith("performance")!.Value / (double)own.Papers, 0.1, 0.15);
        Assert.InRange(own.PapersWith("causal")!.Value / (double)own.Papers, 0.002, 0.02);
        Assert.NotNull(own.PapersWith("neural networks"));
        // Words of one subject stand together.
        Assert.Equal(100, own.Classes);
        Assert.Equal(own.ClassOf("neurons"), own.ClassOf("synaptic"));
        Assert.NotEqual(own.ClassOf("neurons"), own.ClassOf("galaxies"));
        // Papers of any subject have levels and factors, and few are about them.
        Assert.All(["level", "factor"], word => Assert.InRange(own.Find(word)!.Value.Specificity!.Value, 0, 20));
        Assert.InRange(own.Find("reinforcement learning")!.Value.Specificity!.Value, 150, 400);
        Assert.InRange(TitleShare("factor"), 0, 0.1);
        Assert.InRange(TitleShare("reinforcement learning"), 0.25, 1);

        double TitleShare(string term) => own.Find(term)!.Value.Titles / (double)own.PapersWith(term)!.Value;
    }

    private static Background Made(Dictionary<string, int>? classes = null) =>
        Background.Of(
            Corpus.Of(MadeCorpus.Of("Tall trees. The roots.", "Tall trees.", "The trees and the sea.", "The sea.")),
            "four papers",
            leastShare: 0,
            classes
        );
}
