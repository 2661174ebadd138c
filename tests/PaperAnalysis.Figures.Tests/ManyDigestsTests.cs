using System.Text.Json;
using PaperAnalysis.Digests;
using PaperAnalysis.Duplicates;
using PaperAnalysis.Frequency;

namespace PaperAnalysis.Figures.Tests;

/// <summary>What figures draw of more digests than fit a screen, and what they say that they leave out.</summary>
public class ManyDigestsTests
{
    // 40 digests of three papers: 40 of their own, 20 that two share, and of the thirds one that four share and 36 others.
    private static readonly Incidence Many = Incidence.Of(ExampleFigures.ManyMerged);

    [Fact]
    public void Records_per_digest_become_a_distribution()
    {
        var figure = PapersPerDigest.Of(ExampleFigures.ManyMerged);

        Assert.Equal(
            "40 digests of 3 to 3 records, 3 in the middle; 120 records in = 97 kept + 23 merged (23 exact)",
            figure.Subtitle
        );
        Assert.Equal(["3 40"], Lines(figure));
        Assert.Equal(40, PapersPerDigest.Of(ExampleFigures.ManyMerged, 40).Numbers.Rows.Count);
    }

    [Fact]
    public void Lines_of_many_files_are_summed_by_class()
    {
        var digests = Enumerable
            .Range(0, 31)
            .Select(i => Digest.Parse($"d{i}", "A title\n\nAn abstract that ends.\n"))
            .ToArray();

        var figure = LedgerBars.Of(digests);

        // Of each file one line is a title, one is blank, and one is an abstract.
        Assert.Equal(
            ["title 31 31", "abstract 31 31", "date 0 0", "boilerplate 0 0", "blank 31 31", "unrecognised 0 0"],
            Lines(figure)
        );
        Assert.Equal(
            "93 lines in 31 files, all files together; those with the most lines of a class on hover",
            figure.Subtitle
        );
    }

    [Fact]
    public void The_overlap_of_many_digests_is_that_of_the_largest_and_of_all_others_together()
    {
        var figure = OverlapMatrix.Of(Many)!;

        Assert.EndsWith(
            "; the 30 largest of 40 digests (73 papers), and the other 10 together (26); an empty cell is no paper in both",
            figure.Subtitle,
            StringComparison.Ordinal
        );
        // A row for each two of 31.
        Assert.Equal(31 * 30 / 2, figure.Numbers.Rows.Count);
        var rest = figure.Numbers.Rows.Where(row => row.Get<string>("b") == "the other 10").ToArray();
        Assert.Equal(30, rest.Length);
    }

    [Fact]
    public void Digests_that_share_papers_stand_side_by_side()
    {
        var names = Ticks(OverlapMatrix.Of(Many)!, "yaxis").ToList();

        // 01 shares with 00 alone; ties of size go to those that share more, then to the first by name.
        Assert.Equal(
            1,
            Math.Abs(
                names.FindIndex(n => n.EndsWith("02", StringComparison.Ordinal))
                    - names.FindIndex(n => n.EndsWith("03", StringComparison.Ordinal))
            )
        );
        Assert.Equal("the other 10", names[^1]);
    }

    [Fact]
    public void Digests_that_share_nothing_have_no_overlap_to_draw()
    {
        var apart = Enumerable.Range(0, 31).Select(i => Paper($"d{i:00}", $"paper {i}")).ToArray().Merge();

        Assert.Empty(OverlapMatrix.Of(Incidence.Of(apart)).ToMimeBundle());
        Assert.Empty(UpSet.Of(apart).ToMimeBundle());
        Assert.Empty(PoolEstimates.Of(PoolSize.Chapman(Incidence.Of(apart)), 31).ToMimeBundle());
        Assert.Empty(OverlapMatrix.Of(Incidence.Of(apart), most: 31).ToMimeBundle());
        Assert.Empty(OverlapMatrix.Of(Incidence.Of(new[] { Paper("d", "p") }.Merge())).ToMimeBundle());
    }

    [Fact]
    public void Of_many_digests_the_combinations_of_several_are_drawn()
    {
        var figure = UpSet.Of(ExampleFigures.ManyMerged)!;

        // 21 combinations: 20 pairs and the four tenths, of which 20 fit. Most first: all have one paper.
        Assert.Equal(
            "15 combinations of 30 of the 40 digests; not drawn: 76 papers of one digest alone and 6 papers of other combinations",
            figure.Subtitle
        );
        Assert.Equal(30, Ticks(figure, "yaxis2").Length);
    }

    [Fact]
    public void Terms_of_many_digests_are_those_of_the_digests_with_most_of_them()
    {
        TermDigestRow[] rows =
        [
            .. Enumerable
                .Range(0, 40)
                .SelectMany(d => new[] { "model", "data" }.Select(t => new TermDigestRow(t, $"d{d:00}", d, 1, 100))),
        ];

        var figure = TermDigestHeatmap.Of(rows);

        // d10 to d39 have 2·(10 + … + 39) = 1470 of 2·(0 + … + 39) = 1560 occurrences. Digests are the rows.
        Assert.EndsWith(
            "; the 30 of 40 digests that have most of these terms, 1,470 of 1,560 occurrences",
            figure.Subtitle,
            StringComparison.Ordinal
        );
        Assert.Equal(Enumerable.Range(10, 30).Select(d => $"d{d}"), Ticks(figure, "yaxis"));
        Assert.Equal(["model", "data"], Ticks(figure, "xaxis"));
    }

    [Fact]
    public void Pairs_that_support_no_estimate_are_grey_where_they_are_few_and_left_out_where_they_are_many()
    {
        var few = PoolEstimates.Of([.. ExampleFigures.ManyEstimates.TakeLast(2)], 30)!;
        var many = PoolEstimates.Of([.. ExampleFigures.ManyEstimates.TakeLast(32)], 30)!;

        Assert.Equal(2, few.Traces.Count);
        Assert.Equal(2, few.Numbers.Rows.Count);
        Assert.Equal(
            "Chapman's estimates; half of them from 57 to 72; 30 distinct papers were seen; 1 of the 32 pairs that share a paper support no estimate and are left out",
            many.Subtitle
        );
    }

    /// <summary>Rows for each pair of 558 digests made a page of 180 MB.</summary>
    [Fact]
    public void A_figure_of_six_hundred_digests_is_not_much_larger_than_one_of_thirty()
    {
        var papers = Enumerable
            .Range(0, 600)
            .SelectMany(d => Enumerable.Range(0, 12).Select(i => Paper($"{d:000}", $"paper {(d * 11) + i}")))
            .ToArray();
        var merged = papers.Merge();
        var incidence = Incidence.Of(merged);

        Figure?[] figures =
        [
            PapersPerDigest.Of(merged),
            OverlapMatrix.Of(incidence),
            OverlapMatrix.Of(incidence, OverlapShare.Containment),
            UpSet.Of(merged),
            AccumulationCurve.Of(Accumulation.OverDigests(incidence)),
            MultiplicityBars.Of(merged),
        ];

        Assert.All(figures, figure => Assert.InRange(figure!.ToJson().Length, 1, 300_000));
    }

    private static string[] Ticks(Figure figure, string axis) =>
        [
            .. JsonDocument
                .Parse(figure.ToJson())
                .RootElement.GetProperty("layout")
                .GetProperty(axis)
                .GetProperty("ticktext")
                .EnumerateArray()
                .Select(text => text.GetString()!),
        ];

    private static IEnumerable<string> Lines(Figure figure) =>
        figure.Numbers.Rows.Select(row => string.Join(' ', figure.Numbers.Columns.Select(column => row[column.Name])));

    private static Paper Paper(string digest, string title) =>
        new()
        {
            Id = $"{digest}:{title}",
            Digest = digest,
            File = digest + ".txt",
            Position = 1,
            Lines = new(1, 1),
            Title = title,
            Abstract = "The abstract of " + title,
        };
}
