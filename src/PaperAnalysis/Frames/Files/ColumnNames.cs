namespace PaperAnalysis.Frames;

/// <summary>The names that a file gives its columns, and those of columns that it gives none.</summary>
internal static class ColumnNames
{
    /// <summary>
    /// A column without a name, as other programs write one for the numbers of rows, is called by its place:
    /// <c>column1</c>.
    /// </summary>
    /// <param name="place">Names the place of the names in messages.</param>
    /// <exception cref="InvalidDataException">Two columns have one name.</exception>
    public static string[] Of(IReadOnlyList<string> given, string place)
    {
        var twice = given
            .Where(static n => n.Length > 0)
            .GroupBy(static n => n)
            .FirstOrDefault(static g => g.Skip(1).Any());
        if (twice is not null)
        {
            throw new InvalidDataException(
                FormattableString.Invariant(
                    $"{place}: found {twice.Count()} columns named '{twice.Key}', expected a name of its own for each; rename all but one of them."
                )
            );
        }

        var known = given.ToHashSet(StringComparer.Ordinal);
        return [.. given.Select((name, i) => name.Length > 0 ? name : Free(i + 1, known))];
    }

    private static string Free(int place, HashSet<string> known)
    {
        var name = FormattableString.Invariant($"column{place}");
        while (!known.Add(name))
        {
            name += "_";
        }

        return name;
    }
}
