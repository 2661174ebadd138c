namespace PaperAnalysis.Clusters;

/// <summary>With which groups each paper is together.</summary>
internal static class GroupPlaces
{
    /// <summary>A place for each paper: that of itself, or of the most similar paper in the sample.</summary>
    /// <param name="sample">The papers that <paramref name="together"/> is of, ascending.</param>
    /// <param name="cores">Over all papers.</param>
    /// <param name="points">Of all papers.</param>
    public static GroupPlace[] Of(CoAssociation together, int[] sample, Clustering cores, Vectors points, int threads)
    {
        var members = Array.ConvertAll(new int[cores.Count], static _ => new List<int>());
        for (var i = 0; i < sample.Length; i++)
        {
            if (cores.Labels[sample[i]] is var core and >= 0)
            {
                members[core].Add(i);
            }
        }

        var own = new GroupPlace[sample.Length];
        Blocks.For(own.Length, 1, threads, (i, _, _) => own[i] = Place(together, i, cores.Labels[sample[i]], members));
        if (sample.Length == points.Count)
        {
            return own;
        }

        var (drawn, places) = (points.Rows(sample), new GroupPlace[points.Count]);
        Blocks.For(
            points.Count,
            64,
            threads,
            (_, first, end) =>
            {
                for (var i = first; i < end; i++)
                {
                    places[i] = own[Nearest(points[i], drawn)];
                }
            }
        );
        for (var i = 0; i < sample.Length; i++)
        {
            places[sample[i]] = own[i];
        }

        return places;
    }

    // A paper of a core is first of all in it.
    private static GroupPlace Place(CoAssociation together, int paper, int core, List<int>[] members)
    {
        var nearest = members
            .Select((m, group) => (Group: group, Share: together.With(paper, m)))
            .Where(static g => g.Share > 0)
            .OrderByDescending(g => g.Group == core)
            .ThenByDescending(static g => g.Share)
            .Take(2)
            .ToArray();
        var (first, second) = (nearest.ElementAtOrDefault(0), nearest.ElementAtOrDefault(1));
        return new GroupPlace(
            nearest.Length > 0 ? first.Group : Clustering.None,
            first.Share,
            nearest.Length > 1 ? second.Group : Clustering.None,
            second.Share
        );
    }

    private static int Nearest(ReadOnlySpan<float> point, Vectors points)
    {
        var (nearest, best) = (0, float.NegativeInfinity);
        for (var i = 0; i < points.Count; i++)
        {
            if (Lanes.Dot(point, points[i]) is var cosine && cosine > best)
            {
                (nearest, best) = (i, cosine);
            }
        }

        return nearest;
    }
}
