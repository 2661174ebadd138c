using PaperAnalysis.Claims;
using PaperAnalysis.Digests;
using PaperAnalysis.Measures.Tests.Frequency;

namespace PaperAnalysis.Measures.Tests.Claims;

/// <summary>
/// What links, acronyms and quantities must keep when the papers change in a known way (metamorphic relations; the style
/// is that of Frequency/RelationTests).
/// </summary>
public sealed class RelationTests
{
    // Words of the second list have the first letters of those of the first, so that they are as good long forms.
    private static readonly string[] Words = ["graph", "relative", "policy", "optimal", "neural", "search", "torus"];
    private static readonly string[] Others = ["ground", "random", "pruned", "ordinal", "novel", "sparse", "tensor"];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 20)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_order_of_papers_does_not_matter(int seed)
    {
        var papers = Papers(seed);
        var shuffled = papers.ToArray();
        new Random(seed).Shuffle(shuffled);

        Assert.Equal(Sorted(Claims(papers)), Sorted(Claims(shuffled)));
        Assert.Equal(Acronyms.Counts(papers), Acronyms.Counts(shuffled));
        Assert.Equal(Meanings(papers), Meanings(shuffled));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Digests_with_other_names_have_the_same_claims(int seed)
    {
        var papers = Papers(seed);
        Paper[] renamed = [.. papers.Select(static p => p with { Digest = p.Digest == "a" ? "z" : "y" })];

        Assert.Equal(Claims(papers), Claims(renamed));
        Assert.Equal(Acronyms.Counts(papers), Acronyms.Counts(renamed));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Each_paper_twice_has_each_claim_twice(int seed)
    {
        var papers = Papers(seed);
        Paper[] twice = [.. papers, .. papers.Select(static p => p with { Id = p.Id + "'" })];

        Assert.Equal(
            Sorted([.. Claims(papers), .. Claims(papers)]),
            Sorted([.. Claims(twice).Select(static claim => claim.Replace("'", "", StringComparison.Ordinal))])
        );
        // What one paper defines has support when it stands twice, and may then decide the uses of others.
        var after = Acronyms.Counts(twice).GroupBy(static row => row.Acronym).ToDictionary(static g => g.Key);
        foreach (var before in Acronyms.Counts(papers).GroupBy(static row => row.Acronym))
        {
            Assert.Equal(2 * before.Sum(static r => r.Count), after[before.Key].Sum(static r => r.Count));
            Assert.Equal(2 * before.Sum(static r => r.CountLong), after[before.Key].Sum(static r => r.CountLong));
            Assert.All(after[before.Key], row => Assert.Equal(before.First().Readings, row.Readings));
            Assert.True(!before.First().Ambiguous || after[before.Key].First().Ambiguous, before.Key);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Words_that_are_renamed_keep_their_claims(int seed)
    {
        var papers = Papers(seed);
        Paper[] renamed = [.. papers.Select(static p => p with { Abstract = Renamed(p.Abstract) })];

        Assert.Equal(Claims(papers).Select(Renamed), Claims(renamed));
        Assert.Equal(
            Acronyms
                .Counts(papers)
                .Select(static row => row with { Meaning = Renamed(row.Meaning ?? "") })
                .Select(Text)
                .Order(),
            Acronyms.Counts(renamed).Select(static row => row with { Meaning = row.Meaning ?? "" }).Select(Text).Order()
        );
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_paper_and_a_digest_of_other_words_leave_the_claims_of_the_others(int seed)
    {
        var papers = Papers(seed);
        foreach (var added in (int[])[1, 9])
        {
            Paper[] more =
            [
                .. papers,
                .. Enumerable
                    .Range(1, added)
                    .Select(static i =>
                        MadeCorpus.Paper("c", i, "Quartz Mica Alloys (QMA) weigh 7 tonnes: www.c.org/q")
                    ),
            ];

            Assert.Equal(Claims(papers), Claims(more).Take(Claims(papers).Length));
            Assert.Equal(Acronyms.Counts(papers), Acronyms.Counts(more).Where(static row => row.Acronym != "QMA"));
            // An acronym, a quantity and a link for each.
            Assert.Equal(3 * added, Claims(more).Length - Claims(papers).Length);
        }
    }

    /// <summary>All claims of each paper, paper by paper, without what says where the papers stand.</summary>
    private static string[] Claims(Paper[] papers)
    {
        var links = CodeLinks.Find(papers).ToLookup(static row => row.Id);
        var quantities = Quantities.Find(papers).ToLookup(static row => row.Id);
        var definitions = Acronyms.Definitions(papers).ToLookup(static row => row.Id);
        return
        [
            .. papers
                .Select(static p => p.Id)
                .Distinct()
                .SelectMany(id =>
                    links[id]
                        .Select(static row => row with { Sentence = "" })
                        .Select(Text)
                        .Concat(
                            quantities[id]
                                .Select(static row =>
                                    $"{row.Id} {row.Text} {row.Number} {row.To} {row.Unit} {row.Direction}"
                                )
                        )
                        .Concat(definitions[id].Select(static row => $"{row.Id} {row.Acronym} {row.LongForm}"))
                ),
        ];
    }

    private static IEnumerable<string> Meanings(Paper[] papers) =>
        Acronyms
            .Meanings(papers)
            .Select(static m =>
                $"{m.Acronym} {m.LongForm} {m.IsSupported} {string.Join('|', m.Variants)} {string.Join('|', m.Papers.Order())}"
            );

    private static IEnumerable<string> Sorted(string[] claims) => claims.Order(StringComparer.Ordinal);

    private static string Text(object row) => row.ToString()!;

    private static string Renamed(string text)
    {
        for (var i = 0; i < Words.Length; i++)
        {
            text = text.Replace(Words[i], Others[i], StringComparison.Ordinal);
        }

        return text;
    }

    // Long forms of two and three words whose initials often agree, quantities, links and words between them.
    private static Paper[] Papers(int seed)
    {
        var random = new Random(seed);
        string Word() => Words[random.Next(Words.Length)];
        string Sentence()
        {
            string[] words = [Word(), Word(), .. random.Next(2) == 0 ? [Word()] : Array.Empty<string>()];
            var initials = string.Concat(words.Select(static w => char.ToUpperInvariant(w[0])));
            return random.Next(6) switch
            {
                0 or 1 => $"We study {string.Join(' ', words)} ({initials}) here.",
                2 => $"The {initials} and the {string.Join(' ', words)} differ.",
                3 => $"It is {random.Next(2, 90)}% faster on {random.Next(2, 900)} {Word()} tasks.",
                4 => $"A {random.Next(2, 90)}B model takes {random.Next(2, 90)} ms.",
                _ => $"Code is available at https://x.org/{random.Next(50)} now.",
            };
        }

        return
        [
            .. Enumerable
                .Range(1, 10 + random.Next(30))
                .Select(i =>
                    MadeCorpus.Paper(
                        i % 3 == 0 ? "a" : "b",
                        i,
                        string.Join(' ', Enumerable.Range(0, 2 + random.Next(5)).Select(_ => Sentence()))
                    )
                ),
        ];
    }
}
