namespace PaperAnalysis.Duplicates;

/// <summary>Connected components of a graph, by union-find.</summary>
internal static class Components
{
    /// <returns>For each vertex the least vertex of its component.</returns>
    public static int[] Of(int vertices, IEnumerable<(int A, int B)> edges)
    {
        var parent = Enumerable.Range(0, vertices).ToArray();
        int Root(int v)
        {
            while (parent[v] != v)
            {
                v = parent[v] = parent[parent[v]];
            }

            return v;
        }

        foreach (var (a, b) in edges)
        {
            var (x, y) = (Root(a), Root(b));
            parent[Math.Max(x, y)] = Math.Min(x, y);
        }

        for (var v = 0; v < vertices; v++)
        {
            parent[v] = Root(v);
        }

        return parent;
    }
}
