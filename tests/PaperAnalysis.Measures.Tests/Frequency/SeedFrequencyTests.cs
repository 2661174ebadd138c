using System.Text.RegularExpressions;
using PaperAnalysis.Digests;
using PaperAnalysis.Duplicates;
using PaperAnalysis.Frequency;
using PaperAnalysis.Words;

namespace PaperAnalysis.Measures.Tests.Frequency;

/// <summary>What was counted in the digests of the repository by other programs.</summary>
public sealed partial class SeedFrequencyTests
{
    private static readonly IReadOnlyList<Paper> Papers = SeedDigests.Collection.Merge().Kept;

    [Fact]
    public void Runs_of_word_characters_in_the_abstracts()
    {
        var words = Papers
            .SelectMany(static p => WordCharacters().Matches(p.Abstract))
            .Select(static m => m.Value.ToLowerInvariant());
        var counts = words.CountBy(static w => w, StringComparer.Ordinal).Select(static w => w.Value).ToArray();

        Assert.Equal((70452, 6239, 2381), (counts.Sum(), counts.Length, counts.Count(static c => c == 1)));
    }

    [Fact]
    public void Names_are_kept_whole_and_no_piece_of_a_link_is_a_word()
    {
        var words = Papers.SelectMany(static p =>
        {
            var tokens = Tokenizer.Tokenize(p.Abstract);
            return tokens.Terms.Select(tokens.TextOf);
        });
        var counts = words.CountBy(static w => w).ToDictionary();

        foreach (
            var name in (string[])
                ["PFGM++", "GPT-4o", "text-to-3D", "Schr\\\"odinger", "image-", "Qwen2.5-Coder-32B-Instruct"]
        )
        {
            Assert.True(counts.ContainsKey(name), name);
        }

        foreach (var piece in (string[])["https", "http", "www", "url", "com"])
        {
            Assert.Equal(0, counts.GetValueOrDefault(piece));
        }
    }

    [Fact]
    public void Links_are_found_in_the_papers_that_hold_one()
    {
        var links = Papers
            .Select(static p => Tokenizer.Tokenize(p.Abstract))
            .Select(static t => t.Tokens.Where(static k => k.Kind == TokenKind.Link).Select(t.TextOf).ToArray())
            .Where(static l => l.Length > 0)
            .ToArray();

        // 42 papers hold a URL; two more name a host with a path, and a www, without a scheme.
        Assert.Equal(42, links.Count(static l => l[0].StartsWith("https://", StringComparison.Ordinal)));
        Assert.Equal(
            ["gitlab.com/drti/plaid", "www.pengxi.me"],
            links.Select(static l => l[0]).Where(static l => !l.StartsWith("http", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void The_vocabulary_grows_to_its_size_and_follows_the_law_closely()
    {
        var corpus = Corpus.Of(Papers);
        var heaps = HeapsLaw.Fit(corpus);
        var zipf = ZipfMandelbrot.Fit(corpus);

        Assert.Equal(zipf.Types, heaps.Curve[^1].Types, 1e-6);
        Assert.Equal(corpus.Tokens, heaps.Curve[^1].Tokens, 1e-6);
        Assert.True(
            heaps.ExponentLow < heaps.Exponent && heaps.Exponent < heaps.ExponentHigh && heaps.ExponentHigh < 1
        );
        Assert.True(zipf.ExponentLow < zipf.Exponent && zipf.Exponent < zipf.ExponentHigh);
        Assert.All(heaps.Curve, static r => Assert.InRange(r.Residual, -0.3, 0.3));
    }

    [Fact]
    public void Terms_by_digest_sum_to_the_terms_of_all()
    {
        var options = new TermOptions { Top = 12 };
        var all = TermFrequency.Of(Papers, options);
        var rows = TermsByDigest.Of(Papers, options);

        Assert.Equal(12 * 4, rows.Count);
        Assert.Equal(
            all.Select(static r => (r.Term, r.Count, r.Documents)),
            rows.GroupBy(static r => r.Term)
                .Select(static g => (g.Key, g.Sum(static r => r.Count), g.Sum(static r => r.Documents)))
        );
        Assert.All(rows, static r => Assert.InRange(r.PerMillion, r.Low, r.High));
    }

    [GeneratedRegex(@"\w+")]
    private static partial Regex WordCharacters();
}
