namespace PaperAnalysis.Markup;

/// <summary>Of the names that there are, the one that was probably meant.</summary>
internal static class NearestName
{
    /// <summary>What errors say of it; nothing where no name is near.</summary>
    public static string Phrase(string name, IEnumerable<string> names) =>
        Of(name, names) is { } nearest ? $"; the nearest is '{nearest}'" : "";

    /// <summary>
    /// The name with the fewest edits (insert, delete, replace, exchange two neighbours), where these are no more than
    /// a third of the longer name; case, spaces, underscores and hyphens do not count. Else the first that begins with
    /// what was given, or that it begins with. Ties go to the first.
    /// </summary>
    public static string? Of(string name, IEnumerable<string> names)
    {
        var asked = Folded(name);
        var candidates = names.Select(known => (Name: known, Folded: Folded(known))).ToArray();
        if (candidates.Length == 0)
        {
            return null;
        }

        var (nearest, folded) = candidates.MinBy(known => Edits(asked, known.Folded));
        return nearest is not null && Edits(asked, folded) * 3 <= Math.Max(asked.Length, folded.Length) ? nearest
            : asked.Length == 0 ? null
            : candidates.FirstOrDefault(known => IsStart(asked, known.Folded) || IsStart(known.Folded, asked)).Name;
    }

    private static bool IsStart(string start, string text) =>
        start.Length > 1 && text.StartsWith(start, StringComparison.Ordinal);

    private static string Folded(string name) =>
        string.Concat(name.Where(static c => c is not (' ' or '_' or '-'))).ToUpperInvariant();

    /// <summary>The optimal string alignment distance (Damerau 1964), by rows.</summary>
    private static int Edits(string a, string b)
    {
        var (before, last, next) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            next[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                next[j] = Math.Min(Math.Min(last[j], next[j - 1]) + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    next[j] = Math.Min(next[j], before[j - 2] + 1);
                }
            }

            (before, last, next) = (last, next, before);
        }

        return last[b.Length];
    }
}
