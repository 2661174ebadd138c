using PaperAnalysis.Claims;
using Xunit.Abstractions;

namespace PaperAnalysis.Measures.Tests.Claims;

public sealed class GoldTests(ITestOutputHelper output)
{
    [Fact]
    public void The_sample_is_what_its_draw_gives()
    {
        var drawn = GoldSample.Drawn().ToArray();
        var withDigits = drawn[60..].Where(static p => p.Abstract.Any(char.IsAsciiDigit)).Take(60);

        Assert.Equal(
            [.. drawn[..60].Select(static p => (p.Id, "all")), .. withDigits.Select(static p => (p.Id, "with digits"))],
            GoldSample.Abstracts.Select(static g => (g.Id, g.Stratum))
        );
    }

    // Which papers a sample was drawn from is not kept here; that the draw left its order is.
    [Theory]
    [InlineData("second-hundred.jsonl", "claims gold 2", 60, 40)]
    [InlineData("third-hundred.jsonl", "claims gold 3", 60, 40)]
    [InlineData("fourth-sample.jsonl", "claims gold 4", 110, 90)]
    [InlineData("fifth-sample.jsonl", "claims gold 5", 110, 90)]
    [InlineData("sixth-sample.jsonl", "claims gold 6", 110, 90)]
    public void Samples_of_other_papers_stand_in_the_order_of_their_draw(string file, string seed, int daily, int arxiv)
    {
        var drawn = GoldSample.Drawn(file);
        var byOrder = drawn.OrderBy(d => GoldSample.Hash($"{seed} order {d.Id}"), StringComparer.Ordinal);

        Assert.Equal(byOrder, drawn);
        Assert.Equal(
            (daily, arxiv),
            (drawn.Count(static d => d.Source == "hf10k"), drawn.Count(static d => d.Source == "ax100k"))
        );
        string[] files =
        [
            "read-twice.jsonl",
            "second-hundred.jsonl",
            "third-hundred.jsonl",
            "fourth-sample.jsonl",
            "fifth-sample.jsonl",
        ];
        var others = files.Where(f => f != file).SelectMany(GoldSample.Drawn);
        Assert.Empty(drawn.Intersect(others));
    }

    [Fact]
    public void Quantities_agree_with_the_labels()
    {
        var found = GoldSample
            .Abstracts.SelectMany(static g => Quantities.Find([GoldSample.PaperOf(g.Id)]))
            .ToDictionary(static q => (q.Id, q.Start));
        var labelled = GoldSample
            .Abstracts.SelectMany(static g => GoldSample.Placed(g).Select(l => (Key: (g.Id, l.Start), l.Label)))
            .ToDictionary(static l => l.Key, static l => l.Label);

        GoldScore Score(Func<GoldQuantity, QuantityRow, bool> agrees) =>
            new(
                found.Count,
                labelled.Count,
                labelled.Count(l => found.TryGetValue(l.Key, out var q) && agrees(l.Value, q))
            );

        var number = Score(static (l, q) => l.Number == q.Number && l.Upper == q.To);
        var unit = Score(static (l, q) => l.Number == q.Number && l.Upper == q.To && l.Unit == q.Unit);
        var whole = Score(
            static (l, q) =>
                l.Number == q.Number && l.Upper == q.To && l.Unit == q.Unit && IsSame(l.Direction, q.Direction)
        );

        output.WriteLine($"Quantities of {GoldSample.Abstracts.Count} abstracts");
        output.WriteLine($"number and place:         {number}");
        output.WriteLine($"… and unit:               {unit}");
        output.WriteLine($"… and unit and direction: {whole}");
        foreach (var (key, label) in labelled.Where(l => !found.ContainsKey(l.Key)))
        {
            output.WriteLine($"missed    {key.Id} '{label.Text}'");
        }

        foreach (var (key, row) in found)
        {
            var label = labelled.GetValueOrDefault(key);
            if (label is null)
            {
                output.WriteLine($"not there {key.Id} '{row.Text}' [{row.Unit}]");
            }
            else if (
                label.Number != row.Number
                || label.Upper != row.To
                || label.Unit != row.Unit
                || !IsSame(label.Direction, row.Direction)
            )
            {
                output.WriteLine(
                    FormattableString.Invariant(
                        $"differs   {key.Id} '{row.Text}': {row.Number} {row.To} [{row.Unit}] {row.Direction}, labelled {label.Number} {label.Upper} [{label.Unit}] {label.Direction}"
                    )
                );
            }
        }

        Assert.Equal(120, GoldSample.Abstracts.Count);
        Assert.Equal(88, labelled.Count);
        Assert.True(number.Precision >= 0.95 && number.Recall >= 0.95, number.ToString());
        Assert.True(whole.Precision >= 0.95 && whole.Recall >= 0.95, whole.ToString());
    }

    [Fact]
    public void Links_agree_with_the_labels()
    {
        var found = CodeLinks
            .Find(GoldSample.Papers)
            .Select(static l => (l.Id, l.Url, Status: l.Status.ToString()))
            .ToHashSet();
        var labelled = GoldSample.Links.Select(static l => (l.Id, l.Url, Status: Named(l.Status))).ToHashSet();
        var address = new GoldScore(
            found.Count,
            labelled.Count,
            found.Select(static l => (l.Id, l.Url)).Intersect(labelled.Select(static l => (l.Id, l.Url))).Count()
        );
        var whole = new GoldScore(found.Count, labelled.Count, found.Intersect(labelled).Count());

        output.WriteLine($"Links of {GoldSample.Papers.Count} abstracts");
        output.WriteLine($"address:      {address}");
        output.WriteLine($"… and status: {whole}");

        Assert.Equal(45, labelled.Count);
        Assert.True(address.Precision >= 0.98 && address.Recall >= 0.98, address.ToString());
        Assert.True(whole.Precision >= 0.95 && whole.Recall >= 0.95, whole.ToString());
    }

    private static bool IsSame(string label, Direction direction) =>
        string.Equals(label, direction.ToString(), StringComparison.OrdinalIgnoreCase);

    private static string Named(string status) =>
        status switch
        {
            "available" => nameof(LinkStatus.Available),
            "will be released" => nameof(LinkStatus.WillBeReleased),
            "anonymous" => nameof(LinkStatus.Anonymous),
            "unstated" => nameof(LinkStatus.Unstated),
            _ => throw new InvalidDataException($"'{status}' is no status of a link."),
        };
}
