using PaperAnalysis.Digests;
using PaperAnalysis.Frequency;
using PaperAnalysis.Words;

namespace PaperAnalysis.Measures.Tests.Frequency;

/// <summary>
/// What must stay, or change in a known way, when the papers change in a known way, whatever the papers are: errors that no
/// single example shows (metamorphic relations; Chen, Cheung and Yiu 1998).
/// </summary>
public sealed class RelationTests
{
    private static readonly string[] Words = ["torus", "kappa", "lemma", "graph", "delta", "sigma", "omega", "theta"];
    private static readonly string[] Others =
    [
        "quartz",
        "basalt",
        "gneiss",
        "marble",
        "schist",
        "gabbro",
        "slate",
        "chert",
    ];
    private static readonly TermOptions All = new() { MaxN = 3, StopWords = StopWords.None };

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 12)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_order_of_papers_does_not_matter(int seed)
    {
        var papers = Papers(seed);
        var shuffled = papers.ToArray();
        new Random(seed).Shuffle(shuffled);

        Same(TermFrequency.Of(papers, All).Select(Values), TermFrequency.Of(shuffled, All).Select(Values));
        Same(TermsByDigest.Of(papers, All).Select(Values), TermsByDigest.Of(shuffled, All).Select(Values));
        Same(Collocations.Of(papers, All).Select(Values), Collocations.Of(shuffled, All).Select(Values));
        Same(Keyphrases.Of(papers).Phrases.Select(Values), Keyphrases.Of(shuffled).Phrases.Select(Values));
        Same(Keyness.Of(papers, InA, Few).Select(Values), Keyness.Of(shuffled, InA, Few).Select(Values));
        Same(Lengths.ByDigest(papers).Select(Values), Lengths.ByDigest(shuffled).Select(Values));
    }

    // The relabellings that are drawn are others, so p is as near as so many draws let it be.
    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_order_of_papers_changes_p_by_chance_alone(int seed)
    {
        var papers = Papers(seed);
        var shuffled = papers.ToArray();
        new Random(seed).Shuffle(shuffled);
        var options = Few with { Permutations = 4000 };

        var other = Keyness.Of(shuffled, InA, options).ToDictionary(static r => r.Term);
        foreach (var row in Keyness.Of(papers, InA, options))
        {
            Assert.Equal(row.PPermutation, other[row.Term].PPermutation, 0.15);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Digests_with_other_names_have_the_same_numbers(int seed)
    {
        var papers = Papers(seed);
        // The order of the names turns round.
        Paper[] renamed = [.. papers.Select(static p => p with { Digest = p.Digest == "a" ? "z" : "y" })];

        Same(
            TermsByDigest.Of(papers, All).Select(r => Values(r with { Digest = r.Digest == "a" ? "z" : "y" })),
            TermsByDigest.Of(renamed, All).Select(Values)
        );
        Same(
            Lengths.ByDigest(papers).Select(r => Values(r with { Digest = r.Digest == "a" ? "z" : "y" })),
            Lengths.ByDigest(renamed).Select(Values)
        );
        Assert.Equal(Keyness.Of(papers, InA, Few), Keyness.Of(renamed, static p => p.Digest == "z", Few));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Words_that_are_renamed_keep_their_numbers(int seed)
    {
        var papers = Papers(seed);
        Paper[] renamed = [.. papers.Select(static p => p with { Abstract = Renamed(p.Abstract) })];

        Same(
            TermFrequency.Of(papers, All).Select(static r => Values(r with { Term = Renamed(r.Term) })),
            TermFrequency.Of(renamed, All).Select(Values)
        );
        Same(
            Collocations.Of(papers, All).Select(static r => Values(r with { Term = Renamed(r.Term) })),
            Collocations.Of(renamed, All).Select(Values)
        );
        Same(
            Keyness.Of(papers, InA, Few).Select(static r => Values(r with { Term = Renamed(r.Term) })),
            Keyness.Of(renamed, InA, Few).Select(Values)
        );
        Same(
            Keyphrases.Of(papers).Phrases.Select(static r => Values(r with { Phrase = Renamed(r.Phrase) })),
            Keyphrases.Of(renamed).Phrases.Select(Values)
        );
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Each_paper_twice_has_the_same_rates_and_narrower_intervals(int seed)
    {
        var papers = Papers(seed);
        var twice = TermFrequency.Of([.. papers, .. papers], All).ToDictionary(static r => r.Term);

        foreach (var row in TermFrequency.Of(papers, All))
        {
            var other = twice[row.Term];
            Assert.Equal((2 * row.Count, 2 * row.Documents), (other.Count, other.Documents));
            Assert.Equal(row.PerMillion, other.PerMillion, 1e-6);
            Assert.True(row.Low <= other.Low && other.High <= row.High, row.Term);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_paper_of_other_words_leaves_counts_and_lowers_rates(int seed)
    {
        var papers = Papers(seed);
        var length = 40;
        var more = papers
            .Append(MadeCorpus.Paper("b", 99, string.Join(' ', Enumerable.Repeat("other", length))))
            .ToArray();
        var words = papers.Sum(static p => p.Abstract.Split(' ').Length);

        var after = TermFrequency.Of(more, All).ToDictionary(static r => r.Term);
        foreach (var row in TermFrequency.Of(papers, All))
        {
            var other = after[row.Term];
            Assert.Equal((row.Count, row.Documents), (other.Count, other.Documents));
            Assert.Equal(row.PerMillion * words / (words + length), other.PerMillion, 1e-6);
        }

        var pairs = Collocations.Of(more, All).ToDictionary(static r => r.Term);
        foreach (var row in Collocations.Of(papers, All))
        {
            // Without the paper the pair is as exclusive, and what chance would give is more.
            Assert.Equal(row.LogDice, pairs[row.Term].LogDice, 1e-9);
            Assert.Equal((row.LogDiceLow, row.LogDiceHigh), (pairs[row.Term].LogDiceLow, pairs[row.Term].LogDiceHigh));
            Assert.True(pairs[row.Term].G2 >= row.G2 - 1e-9);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_digest_of_other_words_leaves_those_of_the_others(int seed)
    {
        var papers = Papers(seed);
        Paper[] more =
        [
            .. papers,
            .. Enumerable.Range(1, 9).Select(static i => MadeCorpus.Paper("c", i, "quartz and basalt")),
        ];

        var before = TermsByDigest.Of(papers, All);
        var terms = before.Select(static r => r.Term).ToHashSet();
        Same(
            before.Select(Values),
            TermsByDigest.Of(more, All).Where(r => r.Digest != "c" && terms.Contains(r.Term)).Select(Values)
        );
        Assert.Equal(Lengths.ByDigest(papers), Lengths.ByDigest(more).Where(static r => r.Digest != "c"));
    }

    // Turned round, the comparison says the opposite.
    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_rest_against_the_target_has_the_opposite_ratio(int seed)
    {
        var papers = Papers(seed);
        var options = Few with { Permutations = 4000 };

        var other = Keyness.Of(papers, static p => !InA(p), options).ToDictionary(static r => r.Term);
        foreach (var row in Keyness.Of(papers, InA, options))
        {
            var turned = other[row.Term];
            Assert.Equal((row.CountTarget, row.CountRest), (turned.CountRest, turned.CountTarget));
            Assert.Equal(row.G2, turned.G2, 1e-9);
            Assert.Equal(row.LogRatio, -turned.LogRatio, 1e-9);
            Assert.Equal(row.PPermutation, turned.PPermutation, 0.15);
        }
    }

    private static readonly KeynessOptions Few = new()
    {
        Terms = All,
        Permutations = 60,
        TestedDocuments = 1,
    };

    private static bool InA(Paper paper) => paper.Digest == "a";

    private static Paper[] Papers(int seed)
    {
        var random = new Random(seed);
        return
        [
            .. Enumerable
                .Range(1, 14 + random.Next(20))
                .Select(i =>
                    MadeCorpus.Paper(
                        i % 3 == 0 ? "a" : "b",
                        i,
                        string.Join(
                            ' ',
                            Enumerable
                                .Range(0, 8 + random.Next(30))
                                .Select(_ => Words[(int)(8 * Math.Pow(random.NextDouble(), 2))])
                        )
                    )
                ),
        ];
    }

    private static string Renamed(string text) =>
        string.Join(' ', text.Split(' ').Select(static w => Others[Array.IndexOf(Words, w)]));

    // What a row says, without p, which is drawn, and what follows from it.
    private static (string Key, double[] Numbers) Values(object row) =>
        (
            string.Join('|', Properties(row).Select(p => p.GetValue(row)).OfType<string>()),
            [
                .. Properties(row)
                    .Where(static p =>
                        !(p.DeclaringType == typeof(KeynessRow) && p.Name is "PPermutation" or "Q" or "IsKey")
                    )
                    .Where(p => !(row is KeynessRow && p.Name is "Low" or "High"))
                    .Select(p => p.GetValue(row))
                    .Where(static v => v is int or double)
                    .Select(static v => Convert.ToDouble(v, null)),
            ]
        );

    private static System.Reflection.PropertyInfo[] Properties(object row) => row.GetType().GetProperties();

    private static void Same(
        IEnumerable<(string Key, double[] Numbers)> expected,
        IEnumerable<(string Key, double[] Numbers)> actual
    )
    {
        var rows = actual.ToDictionary(static r => r.Key, static r => r.Numbers, StringComparer.Ordinal);
        var count = 0;
        foreach (var (key, numbers) in expected)
        {
            count++;
            Assert.Equal(numbers.Length, rows[key].Length);
            for (var i = 0; i < numbers.Length; i++)
            {
                Assert.True(
                    numbers[i].Equals(rows[key][i])
                        || Math.Abs(numbers[i] - rows[key][i]) <= 1e-7 * Math.Max(1, Math.Abs(numbers[i])),
                    $"{key}: {numbers[i]} and {rows[key][i]}"
                );
            }
        }

        Assert.Equal(count, rows.Count);
        Assert.True(count > 0);
    }
}
