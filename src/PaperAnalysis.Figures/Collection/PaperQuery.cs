using System.Globalization;

namespace PaperAnalysis.Figures;

/// <summary>Which papers a mark stands for: what the pages' list of papers is asked for, as its address says it.</summary>
internal static class PaperQuery
{
    public static string Word(string term) => Of("word", term);

    /// <summary>The papers that have a name in the singular or the plural.</summary>
    public static string Name(string name) => Word(name.EndsWith('s') ? name : $"{name}|{name}s");

    public static string Digest(string name) => Of("digest", name);

    public static string Cluster(int cluster, string? label) => Of("cluster", ClusterMarks.Name(cluster, label));

    public static string Subject(string label) => Of("subject", label);

    public static string Paper(string id) => Of("id", id);

    /// <summary>These papers, each once; none where there is none.</summary>
    public static string Papers(IEnumerable<string> ids) =>
        string.Join(',', ids.Distinct(StringComparer.Ordinal).Select(Uri.EscapeDataString)) is { Length: > 0 } list
            ? "id=" + list
            : "";

    /// <summary>The papers whose day lies between these, both included.</summary>
    public static string Days(DateOnly from, DateOnly to) =>
        Of("day", string.Create(CultureInfo.InvariantCulture, $"{from:yyyy-MM-dd}..{to:yyyy-MM-dd}"));

    /// <summary>The papers with a number of a column of the list between these, both included.</summary>
    public static string Between(string column, double from, double to) =>
        Of(column, string.Create(CultureInfo.InvariantCulture, $"{from}..{to}"));

    /// <summary>The papers that stand in exactly these digests.</summary>
    public static string Exactly(IReadOnlyList<string> digests) =>
        All([.. digests.Select(Digest), Between("digests", digests.Count, digests.Count)]);

    /// <summary>The papers that all of these speak of; none where one of them speaks of none.</summary>
    public static string All(params IReadOnlyCollection<string> queries) =>
        queries.All(static query => query.Length > 0) ? string.Join('&', queries) : "";

    /// <summary>The papers with a value in a column of the list.</summary>
    public static string Of(string column, string value) => $"{column}={Uri.EscapeDataString(value)}";
}
