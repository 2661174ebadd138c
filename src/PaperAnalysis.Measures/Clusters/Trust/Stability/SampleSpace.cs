namespace PaperAnalysis.Clusters;

/// <summary>
/// Some papers in a space of their own, and other papers placed in it: what a collection of these papers alone would
/// have made of the others. In the space of all papers, clusters of shuffled words pass for stable, because its
/// directions are the chance of the very papers that are to be doubted.
/// </summary>
/// <param name="Drawn">The papers that the space is made of.</param>
/// <param name="Others">Placed in it.</param>
internal sealed record SampleSpace(Vectors Drawn, Vectors Others)
{
    // Less than for a space that is kept: what more of them change is small beside what other papers change.
    private const int Iterations = 4;

    private const int LeastPapers = 2;

    /// <param name="weights">Of all papers; each term keeps the weight that it has among them.</param>
    /// <param name="drawn">Their numbers, ascending.</param>
    /// <param name="others">None of these.</param>
    public static SampleSpace Of(TermWeights weights, int[] drawn, int[] others, int dimensions, int seed)
    {
        if (drawn.Length == 0)
        {
            return new SampleSpace(new Vectors([], 1), new Vectors(new float[others.Length], 1));
        }

        var columns = Columns(weights, drawn);
        var papers = Rows(weights, drawn, columns);
        // The singular vectors over the papers, which are fewer than the terms.
        var terms = papers.Transposed();
        var (values, axes) = RandomizedSvd.Of(terms, dimensions, seed, threads: 1, Iterations);
        if (values.Length == 0)
        {
            return new SampleSpace(new Vectors(new float[drawn.Length], 1), new Vectors(new float[others.Length], 1));
        }

        var basis = new Panels(terms.Count, values.Length);
        var projected = SparseProducts.Times(terms, axes, values.Length, threads: 1);
        for (var term = 0; term < terms.Count; term++)
        {
            for (var axis = 0; axis < values.Length; axis++)
            {
                basis.At(term, axis) = (float)(projected[term * values.Length + axis] / values[axis]);
            }
        }

        return new SampleSpace(Placed(papers), Placed(Rows(weights, others, columns)));

        Vectors Placed(SparseRows rows)
        {
            var coordinates = SparseProducts.Times(rows, basis, values.Length, threads: 1);
            UnitRows.Scale(coordinates, values.Length);
            return new Vectors(coordinates, values.Length);
        }
    }

    /// <summary>The cluster of each other paper: that of the nearest centroid of the drawn papers' clusters.</summary>
    /// <param name="clustering">Of the drawn papers.</param>
    /// <returns>Negative for a paper without a direction, and where there is no cluster.</returns>
    public int[] Place(Clustering clustering)
    {
        var centroids = ClusterCentroids.Of(Drawn, clustering);
        var labels = new int[Others.Count];
        for (var i = 0; i < labels.Length; i++)
        {
            labels[i] = centroids.Nearest(Others[i]);
        }

        return labels;
    }

    // A term of a single paper likens it to no other; where there is no other term, all stay.
    private static int[] Columns(TermWeights weights, int[] drawn)
    {
        var papers = new int[weights.Terms.Count];
        foreach (var paper in drawn)
        {
            foreach (var column in weights.Row(paper).Columns.Span)
            {
                papers[column]++;
            }
        }

        var least = papers.Any(static p => p >= LeastPapers) ? LeastPapers : 1;
        var (columns, next) = (new int[papers.Length], 0);
        for (var column = 0; column < columns.Length; column++)
        {
            columns[column] = papers[column] >= least ? next++ : -1;
        }

        return columns;
    }

    private static SparseRows Rows(TermWeights weights, int[] papers, int[] numbers)
    {
        var starts = new int[papers.Length + 1];
        var (columns, values) = (new List<int>(), new List<float>());
        for (var i = 0; i < papers.Length; i++)
        {
            var (own, ownValues) = weights.Row(papers[i]);
            for (var w = 0; w < own.Length; w++)
            {
                if (numbers[own.Span[w]] is var column and >= 0)
                {
                    columns.Add(column);
                    values.Add(ownValues.Span[w]);
                }
            }

            starts[i + 1] = columns.Count;
        }

        return new SparseRows(starts, [.. columns], [.. values], numbers.DefaultIfEmpty(-1).Max() + 1);
    }
}
