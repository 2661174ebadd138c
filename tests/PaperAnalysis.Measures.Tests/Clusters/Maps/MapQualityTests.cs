using PaperAnalysis.Clusters;

namespace PaperAnalysis.Measures.Tests.Clusters;

public class MapQualityTests
{
    [Fact]
    public void A_small_case_by_hand()
    {
        // On a line at 0, 1, 3, 7, 15; on the map the last comes to lie beside the first, at 0.4.
        var points = new Vectors([0, 1, 3, 7, 15], 1);
        var map = new Vectors([0, 1, 3, 7, 0.4f], 1);
        var quality = MapQuality.Of(points, map, new MapQualityOptions { Neighbours = 1 });

        // Nearest before: 1 0 1 2 3; on the map: 4 4 1 2 0. Ranks before: of 4 from 0 is 4, of 4 from 1 is 4, of 0 from
        // 4 is 4: surplus 3 + 3 + 3.
        Assert.Equal(1 - 2.0 / (5 * 1 * (10 - 3 - 1)) * 9, quality.Trustworthiness, 1e-12);
        // Ranks on the map: of 1 from 0 is 2, of 0 from 1 is 2, of 3 from 4 is 4: surplus 1 + 1 + 3.
        Assert.Equal(1 - 2.0 / (5 * 1 * (10 - 3 - 1)) * 5, quality.Continuity, 1e-12);
        Assert.Equal(2.0 / 5, quality.Recall, 1e-12);
    }

    [Theory]
    [InlineData(3, 1)]
    [InlineData(40, 5)]
    [InlineData(101, 15)]
    public void Sorted_lists_of_all_points_give_the_same(int count, int k)
    {
        // Whole coordinates: many equal distances.
        var points = MadePoints.Tied(1, count, 3);
        var map = MadePoints.Tied(2, count, 2);
        var quality = MapQuality.Of(points, map, new MapQualityOptions { Neighbours = k });
        double strangers = 0,
            torn = 0,
            kept = 0;
        for (var i = 0; i < count; i++)
        {
            var (before, after) = (Sorted(points, i), Sorted(map, i));
            strangers += after.Take(k).Sum(j => Math.Max(0, before.IndexOf(j) + 1 - k));
            torn += before.Take(k).Sum(j => Math.Max(0, after.IndexOf(j) + 1 - k));
            kept += before.Take(k).Intersect(after.Take(k)).Count();
        }

        var scale = 2 / (count * k * (2.0 * count - 3 * k - 1));
        Assert.Equal(count, quality.Rows);
        Assert.Equal(1 - scale * strangers, quality.Trustworthiness, 1e-12);
        Assert.Equal(1 - scale * torn, quality.Continuity, 1e-12);
        Assert.Equal(kept / count / k, quality.Recall, 1e-12);
    }

    [Fact]
    public void A_map_in_reverse_order_keeps_everything_and_shuffled_points_little()
    {
        var points = MadePoints.Of(3, 300, 2, 2);
        var turned = new Vectors([.. points.Values.ToArray().Select(v => -2 * v)], 2);
        var other = MadePoints.Of(4, 300, 2, 1);

        Assert.Equal(new MapQuality(300, 300, 15, 1, 1, 1), MapQuality.Of(points, turned));
        // By chance a neighbour stays one with 15/299.
        Assert.Equal(15.0 / 299, MapQuality.Of(points, other).Recall, 0.03);
        Assert.Equal(0.5, MapQuality.Of(points, other).Trustworthiness, 0.1);
    }

    [Fact]
    public void A_sample_of_rows_is_near_the_whole_and_says_so()
    {
        var points = MadePoints.Of(5, 900, 6, 3);
        var map = new Vectors([.. Enumerable.Range(0, 900).SelectMany(i => points[i][..2].ToArray())], 2);
        var all = MapQuality.Of(points, map);
        var sample = MapQuality.Of(points, map, new MapQualityOptions { Sample = 300 });

        Assert.Equal((900, 300), (sample.Points, sample.Rows));
        Assert.Equal(all.Trustworthiness, sample.Trustworthiness, 0.02);
        Assert.Equal(all.Continuity, sample.Continuity, 0.02);
        Assert.Equal(all.Recall, sample.Recall, 0.02);
        foreach (var threads in new[] { 1, 2, 8 })
        {
            Assert.Equal(sample, MapQuality.Of(points, map, new MapQualityOptions { Sample = 300, Threads = threads }));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Too_few_points_have_no_neighbours_to_lose(int count)
    {
        var points = new Vectors(new float[count], 1);

        Assert.Equal(new MapQuality(count, count, 0, 1, 1, 1), MapQuality.Of(points, points));
    }

    [Fact]
    public void Another_number_of_points_is_an_error() =>
        Assert.StartsWith(
            "There are 2 points and 1 on the map; give both the same points in the same order.",
            Assert
                .Throws<ArgumentException>(() => MapQuality.Of(new Vectors([1, 2], 1), new Vectors([1, 2], 2)))
                .Message
        );

    [Fact]
    public void Options_out_of_their_range_are_errors()
    {
        var points = MadePoints.Of(1, 5, 2);

        Assert.Throws<ArgumentOutOfRangeException>(
            "Neighbours",
            () => MapQuality.Of(points, points, new() { Neighbours = 0 })
        );
        Assert.Throws<ArgumentOutOfRangeException>("Sample", () => MapQuality.Of(points, points, new() { Sample = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(
            "Sample",
            () => Silhouette.Of(points, Clustering.Of(new int[5]), new() { Sample = 0 })
        );
    }

    private static List<int> Sorted(Vectors points, int i) =>
        [
            .. Enumerable
                .Range(0, points.Count)
                .Where(j => j != i)
                .OrderBy(j => MadePoints.SquaredDistance(points, i, j))
                .ThenBy(j => j),
        ];
}
