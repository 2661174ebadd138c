namespace PaperAnalysis.Digests;

/// <summary>Opens a stream, tells its layout and has it read.</summary>
internal static class DigestReader
{
    public static Digest Read(string name, string file, Stream stream, ReadOptions options)
    {
        var source = new GuardedStream(stream);
        try
        {
            return ReadBounded(name, file, source, options);
        }
        catch (DigestException problem) when (source.Failure is { } failure && problem.InnerException is null)
        {
            // What is read of a file that cannot be read to its end may look like anything.
            throw new DigestException([.. problem.Problems, Unreadable(file, failure)], failure);
        }
        catch (BoundException failure)
        {
            throw failure.In(file);
        }
    }

    private static Digest ReadBounded(string name, string file, GuardedStream source, ReadOptions options)
    {
        var builder = new DigestBuilder(name, file, options);
        using var text = DecodedStream.Replay(
            DecodedStream.Open(source, options, out var unpacked),
            Opening.Bytes,
            out var head
        );
        // Under a given layout more blank lines than the head holds are no fault.
        if (options.Layout is null || head.Length < Opening.Bytes)
        {
            RefuseEmpty(file, head, source.Failure ?? unpacked.Failure);
        }
        if (ForeignContent.OfBytes(head) is { } bytes)
        {
            throw Refused(file, bytes);
        }
        var opening = new Opening(head);
        if (options.Layout is null && ForeignContent.OfText(opening) is { } foreign)
        {
            throw Refused(file, foreign);
        }
        var layout = options.Layout ?? Layout.Of(opening) ?? throw Unknown(file, opening);
        if (options.Layout is null && layout.IsText && SourceCode.Is(opening))
        {
            throw Refused(file, ForeignContent.Program);
        }
        layout.Read(text, builder);
        WarnOfEnd(builder, source.Failure ?? unpacked.Failure);
        var digest = builder.Build(layout);
        return digest.Papers.Count > 0 ? digest : throw Empty(digest);
    }

    private static void RefuseEmpty(string file, byte[] head, Exception? failure)
    {
        if (head.AsSpan().IndexOfAnyExcept(" \t\r\n"u8) < 0)
        {
            throw new DigestException(
                new DigestWarning(
                    file,
                    null,
                    failure is not null ? $"a file that cannot be read ({failure.Message})"
                        : head.Length == 0 ? "an empty file"
                        : head.Length < Opening.Bytes ? "blank lines alone"
                        : $"blank lines alone in the first {Opening.Bytes >> 10} KiB",
                    "titles and abstracts",
                    "save the digest again"
                ),
                failure
            );
        }
    }

    private static void WarnOfEnd(DigestBuilder builder, Exception? failure)
    {
        if (failure is not null)
        {
            builder.Warn(
                builder.LineCount,
                $"an end before the file's end ({failure.Message})",
                "a whole file",
                "fetch or compress the file again; what stands before is kept"
            );
        }
    }

    private static DigestWarning Unreadable(string file, Exception failure) =>
        new(
            file,
            null,
            $"a file that cannot be read to its end ({failure.Message})",
            "a whole file",
            "fetch the file again, or check the disk"
        );

    private static DigestException Refused(string file, ForeignContent foreign) =>
        new(new DigestWarning(file, 1, foreign.Found, $"one of {string.Join(", ", Layout.All)}", foreign.Advice));

    private static DigestException Unknown(string file, Opening opening) =>
        new(
            new DigestWarning(
                file,
                1,
                $"no known layout; the first line is {Quote.Short(opening.First)}",
                $"one of {string.Join(", ", Layout.All)}",
                "save the digest in one of these layouts, or name the layout to read it as"
            )
        );

    private static DigestException Empty(Digest digest) =>
        new([
            new DigestWarning(
                digest.File,
                null,
                $"no paper in {digest.Ledger.Lines} lines read as {digest.Layout}",
                digest.Layout.Description,
                "check the file, or name another layout"
            ),
            .. digest.Warnings,
        ]);
}
