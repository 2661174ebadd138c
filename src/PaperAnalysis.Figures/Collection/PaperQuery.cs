namespace PaperAnalysis.Figures;

/// <summary>Which papers a mark stands for: what the pages' list of papers is asked for, as its address says it.</summary>
internal static class PaperQuery
{
    public static string Word(string term) => Of("word", term);

    public static string Digest(string name) => Of("digest", name);

    public static string Cluster(int cluster, string? label) => Of("cluster", ClusterMarks.Name(cluster, label));

    public static string Subject(string label) => Of("subject", label);

    public static string Paper(string id) => Of("id", id);

    private static string Of(string column, string value) => $"{column}={Uri.EscapeDataString(value)}";
}
