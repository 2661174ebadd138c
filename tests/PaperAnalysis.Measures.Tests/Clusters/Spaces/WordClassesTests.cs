using PaperAnalysis.Clusters;
using PaperAnalysis.Digests;
using PaperAnalysis.Measures.Tests.Frequency;
using PaperAnalysis.Words;

namespace PaperAnalysis.Measures.Tests.Clusters;

public class WordClassesTests
{
    private const int Subjects = 4;
    private const int Words = 10;

    [Fact]
    public void Words_of_the_same_papers_are_one_class()
    {
        var classes = WordClasses.Of(Corpus.Of(Papers()), Subjects);

        Assert.Equal(Subjects * Words, classes.Count);
        for (var subject = 0; subject < Subjects; subject++)
        {
            Assert.Single(Enumerable.Range(0, Words).Select(w => classes[Word(subject, w)]).Distinct());
        }

        Assert.Equal([0, 1, 2, 3], classes.Values.Distinct().Order());
        // In all papers, and in too few.
        Assert.DoesNotContain("everywhere", classes.Keys);
        Assert.DoesNotContain("seldom", classes.Keys);
    }

    [Fact]
    public void The_same_papers_and_seed_give_the_same_classes()
    {
        var papers = Papers();

        Assert.Equal(WordClasses.Of(Corpus.Of(papers), 3, seed: 5), WordClasses.Of(Corpus.Of(papers), 3, seed: 5));
    }

    [Fact]
    public void Fewer_than_ten_words_a_class_make_none()
    {
        Assert.Empty(WordClasses.Of(Corpus.Of(Papers()), Subjects + 1));
        Assert.Empty(WordClasses.Of(Corpus.Of([])));
        Assert.Throws<ArgumentOutOfRangeException>(() => WordClasses.Of(Corpus.Of([]), classes: 0));
    }

    // Each of its subject's words stands in two of three papers of the subject.
    private static Paper[] Papers() =>
        [
            .. Enumerable
                .Range(0, Subjects * 30)
                .Select(i =>
                    MadeCorpus.Paper(
                        "a",
                        i + 1,
                        "everywhere "
                            + (i < 5 ? "seldom " : "")
                            + string.Join(
                                ' ',
                                Enumerable
                                    .Range(0, Words)
                                    .Where(w => (i / Subjects + w) % 3 > 0)
                                    .Select(w => Word(i % Subjects, w))
                            )
                    )
                ),
        ];

    private static string Word(int subject, int word) => $"{"abcd"[subject]}word{"klmnopqrst"[word]}";
}
