namespace PaperAnalysis.Digests;

/// <summary>Reads all that a caller's paths stand for, each file once.</summary>
internal static class CollectionReader
{
    public static Collection Read(IEnumerable<string> paths, ReadOptions options, FileSystem system)
    {
        SourceFiles[] sources = [.. paths.Select(path => SourceFiles.Of(path, system))];
        SourceFile[] files =
        [
            .. sources
                .SelectMany(source => source.Files)
                // Of the paths to a file the one without links names it, else the first.
                .OrderBy(file => Path.GetFullPath(file.Path) == file.Real ? 0 : 1)
                .ThenBy(file => file.Path, StringComparer.Ordinal)
                .DistinctBy(file => file.Real)
                .OrderBy(file => file.Path, StringComparer.Ordinal),
        ];
        var names = DigestNames.Of([.. files.Select(file => file.Path)]);
        var (digests, failures) = ReadAll(files, names, options, system);
        if (digests.Count == 0 && !options.TitlesAlone)
        {
            // Not one abstract in any file: what the titles tell is more than nothing.
            (digests, failures) = ReadAll(files, names, options with { EmptyAbstracts = true }, system);
            digests = digests.ConvertAll(WithoutAbstracts);
        }
        DigestWarning[] errors = [.. sources.SelectMany(source => Errors(source, failures))];
        return errors.Length == 0
            ? new Collection(
                digests,
                failures
                    .Values.SelectMany(failure => failure.Problems)
                    .Concat(sources.SelectMany(source => source.Unread))
            )
            : throw new DigestException(errors, failures.Values.FirstOrDefault());
    }

    private static (List<Digest> Digests, Dictionary<string, DigestException> Failures) ReadAll(
        SourceFile[] files,
        IReadOnlyList<string> names,
        ReadOptions options,
        FileSystem system
    )
    {
        var digests = new List<Digest>(files.Length);
        var failures = new Dictionary<string, DigestException>(StringComparer.Ordinal);
        foreach (var (file, name) in files.Zip(names))
        {
            try
            {
                using var stream = Open(file.Path, system);
                digests.Add(Digest.Read(name, file.Path, stream, options));
            }
            catch (DigestException failure)
            {
                failures.Add(file.Real, failure);
            }
        }
        return (digests, failures);
    }

    private static Digest WithoutAbstracts(Digest digest) =>
        digest with
        {
            Warnings =
            [
                new DigestWarning(
                    digest.File,
                    null,
                    digest.Papers.Count == 1
                        ? "an empty abstract in its one record"
                        : $"an empty abstract in each of its {digest.Papers.Count} records",
                    "records with title and abstract (or summary)",
                    "save the digest with abstracts; until then all that is measured are titles"
                ),
                .. digest.Warnings,
            ],
        };

    private static Stream Open(string file, FileSystem system)
    {
        try
        {
            return system.Open(file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new DigestException(
                new DigestWarning(
                    file,
                    null,
                    $"a file that cannot be opened ({failure.Message})",
                    "a file that may be read",
                    "check its permissions"
                ),
                failure
            );
        }
    }

    /// <summary>
    /// A named file must yield papers; of a folder or a pattern, one file must, and the others are warned of.
    /// </summary>
    private static IEnumerable<DigestWarning> Errors(SourceFiles source, Dictionary<string, DigestException> failures)
    {
        if (source.Files.Count == 0)
        {
            yield return Nothing(source);
        }
        else if (!source.Files.All(file => failures.ContainsKey(file.Real)))
        {
            yield break;
        }
        foreach (var problem in source.Files.SelectMany(file => failures[file.Real].Problems).Concat(source.Unread))
        {
            yield return problem;
        }
    }

    private static DigestWarning Nothing(SourceFiles source) =>
        source.Named
            ? new(
                source.Given,
                null,
                "no such file or folder",
                "a digest, a folder of digests or a pattern",
                "check the path"
            )
            : new(
                source.Given,
                null,
                !source.Given.AsSpan().ContainsAny('*', '?') ? "a folder without files" : "no file that matches",
                "one digest or more",
                "put digests there, or name another path"
            );
}
