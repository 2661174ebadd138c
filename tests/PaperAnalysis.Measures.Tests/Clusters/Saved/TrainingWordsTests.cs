using PaperAnalysis.Clusters;
using PaperAnalysis.Measures.Tests.Frequency;
using PaperAnalysis.Words;

namespace PaperAnalysis.Measures.Tests.Clusters;

public sealed class TrainingWordsTests
{
    [Fact]
    public void Of_each_paper_the_share_of_words_that_no_other_has_is_told()
    {
        // "bay" of two words, "cob" twice of three.
        var shares = TrainingWords.UnseenInOthers(Corpus.Of(MadeCorpus.Of("ash bay", "ash cob cob", "", "ash")));

        Assert.Equal([0.5f, 2 / 3f, 0, 0], shares);
    }

    [Fact]
    public void Words_are_unseen_that_no_training_paper_has_each_as_often_as_it_stands()
    {
        var words = TrainingWords.Of(Corpus.Of(MadeCorpus.Of("Ash bay", "cob")));

        Assert.Equal(["ash", "bay", "cob"], words.Sorted);
        Assert.Equal([0.75f, 0, 0], words.Unseen(Corpus.Of(MadeCorpus.Of("ash elm elm fir", "Cob bay", ""))));
    }
}
