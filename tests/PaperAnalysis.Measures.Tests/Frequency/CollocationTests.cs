using PaperAnalysis.Duplicates;
using PaperAnalysis.Frequency;
using PaperAnalysis.Statistics;
using PaperAnalysis.Words;

namespace PaperAnalysis.Measures.Tests.Frequency;

public sealed class CollocationTests
{
    private static readonly TermOptions All = new() { StopWords = StopWords.None };

    [Fact]
    public void Pairs_that_are_alike_go_by_their_words() =>
        Assert.Equal(
            ["kappa lemma", "sigma torus"],
            Collocations
                .Of(MadeCorpus.Of("sigma torus.", "kappa lemma.", "sigma torus, kappa lemma"), All)
                .Select(static r => r.Term)
        );

    [Fact]
    public void A_hand_worked_pair()
    {
        // 11 words: deep 3, net 3; "deep net" twice, the third "deep" stands before a comma.
        var row = Collocations
            .Of(MadeCorpus.Of("deep net is a deep net", "a deep, net or tree"), All)
            .Single(static r => r.Term == "deep net");

        Assert.Equal((2, 1, 3, 3), (row.Count, row.Documents, row.CountFirst, row.CountSecond));
        Assert.Equal(Association.LogLikelihood(new ContingencyTable(2, 1, 1, 7)), row.G2, 1e-12);
        Assert.Equal(Math.Log(2 / 11.0 / (3 / 11.0 * (3 / 11.0))) / -Math.Log(2 / 11.0), row.Npmi, 1e-12);
        Assert.Equal(14 + Math.Log2(2 * 2 / 6.0), row.LogDice, 1e-12);
        // Two papers, one with all of it and one with none of it, say next to nothing.
        Assert.True(row.NpmiLow < -0.9 && row.LogDiceLow < 6 && row.NpmiHigh > 0.99 && row.LogDiceHigh > 13.99);
    }

    [Fact]
    public void Random_texts_agree_with_counting_neighbours()
    {
        var random = new Random(2);
        var texts = Enumerable
            .Range(0, 40)
            .Select(_ => string.Join(' ', Enumerable.Range(0, 30).Select(_ => "w" + (int)Math.Sqrt(random.Next(100)))))
            .ToArray();
        var words = texts.Select(static t => t.Split(' ')).ToArray();
        var total = words.Sum(static w => w.Length);

        var rows = Collocations.Of(MadeCorpus.Of(texts), All with { MinDocuments = 2 });

        Assert.True(rows.Count > 20);
        Assert.Equal(rows.Select(static r => r.G2).OrderDescending(), rows.Select(static r => r.G2));
        foreach (var row in rows)
        {
            var pair = row.Term.Split(' ');
            var both = words.Sum(w => w.Zip(w.Skip(1)).Count(p => p == (pair[0], pair[1])));
            var first = words.Sum(w => w.Count(x => x == pair[0]));
            var second = words.Sum(w => w.Count(x => x == pair[1]));
            Assert.Equal((both, first, second), (row.Count, row.CountFirst, row.CountSecond));
            Assert.True(both * (double)total > (double)first * second);
            Assert.InRange(row.Npmi, row.NpmiLow, row.NpmiHigh);
            Assert.InRange(row.LogDice, row.LogDiceLow, row.LogDiceHigh);
        }
    }

    /// <summary>By how much each paper moves the figure is found by adding a little of it.</summary>
    [Fact]
    public void Intervals_are_those_of_what_single_papers_move()
    {
        var random = new Random(5);
        var words = Enumerable
            .Range(0, 30)
            .Select(_ =>
                Enumerable.Range(0, random.Next(5, 40)).Select(_ => "w" + (int)Math.Sqrt(random.Next(64))).ToArray()
            )
            .ToArray();

        var rows = Collocations.Of(
            MadeCorpus.Of([.. words.Select(static w => string.Join(' ', w))]),
            All with
            {
                MinDocuments = 2,
            }
        );

        Assert.True(rows.Count > 10);
        foreach (var row in rows)
        {
            var pair = row.Term.Split(' ');
            var papers = words
                .Select(w =>
                    (
                        Both: (double)w.Zip(w.Skip(1)).Count(p => p == (pair[0], pair[1])),
                        First: (double)w.Count(x => x == pair[0]),
                        Second: (double)w.Count(x => x == pair[1]),
                        Length: (double)w.Length
                    )
                )
                .ToArray();
            double Npmi(double more, int i)
            {
                var (both, first, second, length) = (
                    papers.Sum(static p => p.Both) + more * papers[i].Both,
                    papers.Sum(static p => p.First) + more * papers[i].First,
                    papers.Sum(static p => p.Second) + more * papers[i].Second,
                    papers.Sum(static p => p.Length) + more * papers[i].Length
                );
                return Math.Log(both * length / (first * second)) / -Math.Log(both / length);
            }

            const double Little = 1e-4;
            var influence = papers
                .Select((_, i) => (Npmi(Little, i) - Npmi(-Little, i)) / (2 * Little))
                .Sum(d => d * d);
            var whole = papers.Sum(static p => p.First + p.Second);
            var dice = 2 * papers.Sum(static p => p.Both) / whole;
            var residuals = papers.Sum(p => Math.Pow((2 * p.Both - dice * (p.First + p.Second)) / whole, 2));
            var having = papers.Count(static p => p.First + p.Second > 0);
            (double Low, double High) Interval(double share, double variance) =>
                ClusteredShare.Interval(
                    share,
                    variance * having / (having - 1),
                    having,
                    whole,
                    Confidence.FewPapers(0.95, having),
                    0.95
                );

            var npmi = Interval((Npmi(0, 0) + 1) / 2, influence / 4);
            Assert.Equal(2 * npmi.Low - 1, row.NpmiLow, 1e-5);
            Assert.Equal(2 * npmi.High - 1, row.NpmiHigh, 1e-5);
            Assert.Equal(14 + Math.Log2(Interval(dice, residuals).Low), row.LogDiceLow, 1e-9);
            Assert.Equal(14 + Math.Log2(Interval(dice, residuals).High), row.LogDiceHigh, 1e-9);
        }
    }

    [Fact]
    public void Phrases_count_less_where_they_are_part_of_longer_ones()
    {
        // "graph neural network" 2, "neural network" 3, so its C-value is log₂2·(3 − 2/1) = 1; the longer one's is
        // log₂3·2; "graph neural" is 2 − 2 = 0.
        var found = Keyphrases.Of(
            MadeCorpus.Of("a graph neural network and", "the graph neural network or a neural network"),
            Keyphrases.Default with
            {
                MinDocuments = 1,
            }
        );

        Assert.Equal(
            [("graph neural network", 2, 0, 0, 2 * Math.Log2(3)), ("neural network", 3, 1, 2, 1.0)],
            found.Phrases.Select(static r => (r.Phrase, r.Count, r.Longer, r.Nested, r.CValue))
        );
        // Of the shorter one the two papers have 1 − 1 and 2 − 1: next to nothing is known.
        Assert.True(found.Phrases[1].Low < 0.01 && found.Phrases[1].High > 10);
    }

    /// <summary>In each of six papers "neural network" stands once by itself and once in the longer phrase: 12 − 6.</summary>
    [Fact]
    public void The_interval_of_a_phrase_is_of_what_is_left_of_it()
    {
        var row = Keyphrases
            .Of(MadeCorpus.Of([.. Enumerable.Repeat("a graph neural network or a neural network", 6)]))
            .Phrases.Single(static r => r.Phrase == "neural network");

        Assert.Equal(6, row.CValue);
        Assert.InRange(row.Low, 1, 6);
        Assert.InRange(row.High, 6, 11);
    }

    [Fact]
    public void Random_phrases_agree_with_looking_for_each_in_every_other()
    {
        var random = new Random(11);
        string[] words = ["torus", "kappa", "lemma", "graph"];
        var texts = Enumerable.Range(0, 12).Select(_ => random.GetItems(words, random.Next(2, 15))).ToArray();
        var counts = texts
            .SelectMany(t =>
                from n in Enumerable.Range(2, 4)
                from i in Enumerable.Range(0, Math.Max(0, t.Length - n + 1))
                select string.Join(' ', t[i..(i + n)])
            )
            .CountBy(static phrase => phrase)
            .ToDictionary();

        var found = Keyphrases
            .Of(
                MadeCorpus.Of([.. texts.Select(static t => string.Join(' ', t))]),
                Keyphrases.Default with
                {
                    MinDocuments = 1,
                }
            )
            .Phrases.ToDictionary(static r => r.Phrase);

        Assert.True(found.Count > 30);
        foreach (var (phrase, count) in counts)
        {
            // Blanks around both, so that words are whole.
            var longer = counts
                .Where(c => c.Key != phrase && $" {c.Key} ".Contains($" {phrase} ", StringComparison.Ordinal))
                .ToArray();
            var nested = longer.Length == 0 ? 0 : longer.Average(static c => c.Value);
            var value = Math.Log2(phrase.Split(' ').Length) * (count - nested);
            Assert.Equal(value > 1e-9, found.ContainsKey(phrase));
            if (found.TryGetValue(phrase, out var row))
            {
                Assert.Equal((count, longer.Length), (row.Count, row.Longer));
                Assert.Equal(value, row.CValue, 1e-9);
            }
        }
    }

    [Fact]
    public void Templates_are_set_aside_and_listed_once_at_their_longest()
    {
        var found = Keyphrases.Of(
            MadeCorpus.Of(
                "In this paper we propose diffusion models.",
                "In this paper we propose mixture of experts.",
                "Code is available at https://a.b/c. Diffusion models.",
                "Code is available at https://a.b/d. Mixture of experts."
            ),
            Keyphrases.Default
        );

        Assert.Equal(["mixture of experts", "diffusion models"], found.Phrases.Select(static r => r.Phrase));
        Assert.Equal(
            ["code is available at", "in this paper we propose"],
            found.Templates.Select(static r => r.Term.ToLowerInvariant()).Order()
        );
    }

    /// <summary>"in this paper we" stands five times, and four of these before "propose".</summary>
    [Fact]
    public void A_template_that_is_in_a_longer_one_four_times_of_five_is_not_listed()
    {
        var found = Keyphrases.Of(
            MadeCorpus.Of(["In this paper we show.", .. Enumerable.Repeat("In this paper we propose.", 4)])
        );

        Assert.Equal("In this paper we propose", Assert.Single(found.Templates).Term, ignoreCase: true);
    }

    [Fact]
    public void Every_phrase_of_the_digests_occurs_verbatim()
    {
        var papers = SeedDigests.Collection.Merge().Kept;
        var found = Keyphrases.Of(papers, Keyphrases.Default with { Top = 60 });

        Assert.Equal(60, found.Phrases.Count);
        foreach (var row in found.Phrases)
        {
            var hits = Concordance.Of(papers, row.Phrase);
            Assert.True(hits.Count >= row.Count, row.Phrase);
            Assert.All(
                hits,
                h => Assert.Equal(row.Phrase, h.Match, ignoreCase: true, ignoreWhiteSpaceDifferences: true)
            );
            Assert.InRange(row.CValue, row.Low, row.High);
        }

        Assert.Contains(found.Templates, static t => t.Term.Contains("we propose", StringComparison.Ordinal));
        Assert.DoesNotContain(found.Phrases, static r => r.Phrase.Contains("propose", StringComparison.Ordinal));
    }
}
