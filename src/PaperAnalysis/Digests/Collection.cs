namespace PaperAnalysis.Digests;

/// <summary>
/// Digests read together: the records of all of them in one order that does not depend on how the files were named or
/// listed.
/// </summary>
public sealed class Collection
{
    /// <param name="digests">In any order; their names are distinct.</param>
    /// <param name="warnings">Of what lies outside a digest, such as a file of a folder that is no digest.</param>
    /// <exception cref="ArgumentException">Two digests have the same name.</exception>
    public Collection(IEnumerable<Digest> digests, IEnumerable<DigestWarning>? warnings = null)
    {
        Digest[] sorted = [.. digests.OrderBy(digest => digest.Name, StringComparer.Ordinal)];
        for (var i = 1; i < sorted.Length; i++)
        {
            if (sorted[i].Name == sorted[i - 1].Name)
            {
                throw new ArgumentException(
                    $"Found two digests named '{sorted[i].Name}', of {sorted[i - 1].File} and {sorted[i].File}; expected names of their own; change one by 'with {{ Name = … }}'.",
                    nameof(digests)
                );
            }
        }
        Digests = UniqueIds.In(sorted);
        Papers = Digests.Count == 1 ? Digests[0].Papers : [.. Digests.SelectMany(d => d.Papers)];
        Warnings = [.. warnings ?? [], .. Digests.SelectMany(digest => digest.Warnings)];
    }

    /// <summary>Sorted by name, ordinally.</summary>
    public IReadOnlyList<Digest> Digests { get; }

    /// <summary>All records in canonical order: by digest, then by position.</summary>
    public IReadOnlyList<Paper> Papers { get; }

    public IReadOnlyList<DigestWarning> Warnings { get; }

    /// <summary>Reads files, folders (all the files in them) and patterns such as <c>digests/**/*.txt</c>.</summary>
    /// <remarks>
    /// A record whose abstract is empty is left out with a warning. Where that would leave nothing, because no record of
    /// any file has an abstract, the records are read as titles alone, and a warning of each digest says so.
    /// </remarks>
    /// <exception cref="DigestException">A named file, or all of a folder or pattern, yields no paper.</exception>
    public static Collection Load(params IEnumerable<string> paths) => Load(paths, ReadOptions.Default);

    /// <inheritdoc cref="Load(IEnumerable{string})"/>
    public static Collection Load(IEnumerable<string> paths, ReadOptions options) =>
        CollectionReader.Read(paths, options, FileSystem.Default);
}
