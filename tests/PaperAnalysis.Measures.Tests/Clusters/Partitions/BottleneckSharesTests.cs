using PaperAnalysis.Clusters;
using PaperAnalysis.Measures.Tests.Frequency;
using PaperAnalysis.Words;

namespace PaperAnalysis.Measures.Tests.Clusters;

public class BottleneckSharesTests
{
    private const int Papers = 48;

    private const string Letters = "abcdefghijklmnopqrstuvwx";

    private static readonly string[][] Subjects =
    [
        [.. Letters.Select(static l => "planet" + l)],
        [.. Letters.Select(static l => "gene" + l)],
    ];

    // Of papers at large, by which the words of each subject are one class.
    private static readonly Background AtLarge = Background.Of(
        Corpus.Of(MadeCorpus.Of([.. Subjects.Select(static s => string.Join(' ', s)), All])),
        "made",
        0,
        Subjects
            .SelectMany(static (words, subject) => words.Select(word => (word, subject)))
            .ToDictionary(static w => w.word, static w => w.subject)
    );

    private static string All => string.Join(' ', Subjects.SelectMany(static s => s));

    [Fact]
    public void Classes_have_half_of_the_say_over_words_that_they_know()
    {
        var corpus = Corpus.Of(MadeCorpus.Of("planeta planetb", "planeta genea", "planeta lamp", "lamp", ""));
        var words = Words(corpus);

        var shares = BottleneckShares.Of(words, corpus, AtLarge);

        Assert.Equal(words.Width + 2, shares.Rows.Width);
        Assert.Equal((0.5, 0.0), Classes(shares, 0));
        Assert.Equal((0.25, 0.25), Classes(shares, 1));
        // "planeta" stands in two of three papers at large; "lamp" in too few to be known, which weighs no less.
        Assert.Equal((0.25, 0.0), Classes(shares, 2));
        Assert.Equal((0.0, 0.0), Classes(shares, 3));
        Assert.Equal([1.0, 1, 1, 1, 0], Enumerable.Range(0, 5).Select(i => Math.Round(Row(shares, i).Sum(), 6)));
        Assert.Equal((0.5 + 0.5 + 0.25) / 5, shares.ClassShare, 1e-6);

        (double, double) Classes(BottleneckShares of, int paper)
        {
            var row = Row(of, paper);
            return (Math.Round(row[^2], 6), Math.Round(row[^1], 6));
        }
    }

    [Fact]
    public void In_larger_collections_and_without_classes_words_have_the_say()
    {
        var many = Corpus.Of(MadeCorpus.Of([.. Enumerable.Repeat("planeta planetb", 600)]));
        var none = Background.Of(many, "no classes");

        Assert.Equal(0.25, BottleneckShares.Of(Words(many), many, AtLarge).ClassShare, 1e-6);
        var words = Words(many);
        Assert.Same(words, BottleneckShares.Of(words, many, none).Rows);
    }

    /// <summary>Of a subject's papers most have no word in common with another, and all a class.</summary>
    [Fact]
    public void Papers_of_few_common_words_come_together_by_their_classes()
    {
        var corpus = Corpus.Of(MadeCorpus.Of([.. Enumerable.Range(0, Papers).Select(Text)]));
        var truth = Clustering.Of([.. Enumerable.Range(0, Papers).Select(static i => i % 2)]);
        // Every fourth paper begins in the other's cluster.
        var start = Clustering.Of([.. Enumerable.Range(0, Papers).Select(static i => (i + (i % 8 < 2 ? 1 : 0)) % 2)]);

        Assert.Equal(1, Found(BottleneckShares.Of(Words(corpus), corpus, AtLarge).Rows));
        Assert.InRange(Found(Words(corpus)), 0, 0.6);

        double Found(SparseRows rows) =>
            Agreement
                .Of(truth, InformationBottleneck.Refine(rows, start, new BottleneckOptions()).Clustering)
                .AdjustedRand;
    }

    [Fact]
    public void A_page_says_what_part_the_background_has()
    {
        var papers = MadeCorpus.Of([.. Enumerable.Range(0, Papers).Select(Text)]);
        var options = new PaperClustersOptions
        {
            K = 2,
            Map = MapMethod.None,
            Background = AtLarge,
        };

        // Among neighbours ¼ · (2/3)⁸.
        Assert.Equal(
            "papers are clustered by their own words for 67 %, and for 33 % by 2 classes of words that stand together in a background of 3 papers; among neighbours these have 1 % of the say",
            PaperClusters.Of(papers, options).Notes.Single()
        );
        Assert.Equal(
            "papers are neighbours by their own terms for 99 %, and for 1 % by 2 classes of words that stand together in a background of 3 papers",
            PaperClusters.Of(papers, options with { Method = ClusterMethod.KMeans }).Notes.Single()
        );
    }

    // Two of the words of its subject, each of which two papers have, and one of six that tell nothing.
    private static string Text(int paper)
    {
        var (own, n) = (Subjects[paper % 2], paper / 2);
        return $"{own[n]} noise{Letters[n % 6]} {own[(n + 7) % own.Length]}";
    }

    private static SparseRows Words(Corpus corpus) => InformationBottleneck.Shares(DocumentTerms.Of(corpus));

    private static double[] Row(BottleneckShares shares, int paper)
    {
        var row = new double[shares.Rows.Width];
        for (var i = shares.Rows.Starts[paper]; i < shares.Rows.Starts[paper + 1]; i++)
        {
            row[shares.Rows.Columns[i]] += shares.Rows.Values[i];
        }

        return row;
    }
}
